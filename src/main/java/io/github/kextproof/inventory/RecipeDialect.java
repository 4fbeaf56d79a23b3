package io.github.kextproof.inventory;

import io.github.kextproof.document.Dialect;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** How reset recipes differ from other documents. */
final class RecipeDialect implements Dialect {
    @Override
    public @Nullable InputStream schema() {
        return RecipeDialect.class.getResourceAsStream("recipe.schema.json");
    }

    @Override
    public String noun() {
        return "recipe";
    }

    @Override
    public String aNoun() {
        return "a reset recipe";
    }

    @Override
    public String topLevel() {
        return "'name' and 'steps'";
    }

    @Override
    public String start() {
        return "start from vms/reset/vmware-fusion.yaml";
    }

    @Override
    public String ifMissing() {
        return "name another file, or one of the recipes that kextproof carries";
    }

    @Override
    public String ifAliased() {
        return "write it out: each step must be readable where it stands";
    }
}
