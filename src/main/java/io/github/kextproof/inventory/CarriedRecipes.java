package io.github.kextproof.inventory;

import io.github.kextproof.inventory.Recipe.Parameter;
import io.github.kextproof.mac.Access;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reset recipes that kextproof carries, for hosts that no inventory describes. */
public final class CarriedRecipes {
    private CarriedRecipes() {}

    /**
     * A plan made of a recipe.
     *
     * @param name such as {@code vmware-fusion}
     * @param values of those parameters that are text and have no default, and of others
     */
    public static ResetPlan.ByRecipe fill(String name, Map<String, String> values, Optional<Access> host) {
        Recipe recipe = new RecipeReader().carried(name);
        Map<String, List<String>> all = new HashMap<>();
        for (Parameter parameter : recipe.parameters()) {
            parameter.standard().ifPresent(standard -> all.put(parameter.name(), List.of(standard)));
        }
        values.forEach((parameter, value) -> all.put(parameter, List.of(value)));
        return recipe.with(all, host);
    }
}
