package io.github.kextproof.inventory;

import static io.github.kextproof.document.Words.line;
import static io.github.kextproof.document.Words.meant;
import static io.github.kextproof.document.Words.perhaps;
import static io.github.kextproof.document.Words.quoted;

import io.github.kextproof.document.Nearest;
import io.github.kextproof.document.Words;
import io.github.kextproof.inventory.Recipe.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Words for recipes, and for what inventories say to them. */
final class RecipeWords {
    private RecipeWords() {}

    /** @param key of the steps that use it: {@code probe} or {@code steps} */
    static Words undeclared(String key, String name, List<String> known) {
        return Words.of(
                "'" + key + "' uses ${" + name + "}, which is no parameter" + meant(Nearest.to(name, known)),
                line("known", known.isEmpty() ? "none" : String.join(", ", known)));
    }

    static Words unknownRecipe(String subject, String name) {
        List<String> known = new ArrayList<>(RecipeReader.CARRIED);
        known.add(1, Recipe.COMMAND);
        return Words.of(
                subject + " names a recipe that there is not" + meant(Nearest.to(name, known)),
                line(
                        "expected",
                        String.join(", ", known) + ", or the path of a recipe of your own, with a slash in it"),
                line("actual", quoted(name)));
    }

    static Words unknownParameter(String owner, String name, String recipe, List<String> allowed) {
        return Words.of(
                "unknown key " + quoted(name) + " in " + owner + meant(Nearest.to(name, allowed)),
                line("allowed", String.join(", ", allowed) + " (for the recipe " + recipe + ")"));
    }

    static Words missing(String owner, Parameter parameter, String recipe) {
        return Words.of(
                owner + " lacks '" + parameter.name() + "', which the recipe " + recipe + " needs",
                line("expected", parameter.description()),
                perhaps("add '" + parameter.name() + ": " + parameter.example() + "'"));
    }

    static Words notWords(String subject, Parameter parameter) {
        return Words.of(
                subject + " must be " + (parameter.words() ? "a list of words: " : "text: ") + parameter.description(),
                perhaps("write '" + parameter.name() + ": " + parameter.example() + "'"));
    }

    static Words recipeAndCommands(String owner, String recipe) {
        return Words.of(
                owner + " has commands of its own and the recipe " + recipe,
                perhaps("remove one of them, or write 'recipe: command'"));
    }
}
