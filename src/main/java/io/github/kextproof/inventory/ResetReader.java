package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import io.github.kextproof.inventory.Recipe.Parameter;
import io.github.kextproof.mac.Access;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads how a Mac is reset; it may inherit its host and its recipe, and say the rest itself. */
final class ResetReader {
    private static final List<String> OWN_KEYS = List.of("over-ssh", "recipe", "commands");

    private final Schema schema;
    private final AccessReader accesses;
    private final LocalFiles files;
    private final Problems problems;
    private final RecipeReader recipes = new RecipeReader();

    ResetReader(Schema schema, AccessReader accesses, LocalFiles files, Problems problems) {
        this.schema = schema;
        this.accesses = accesses;
        this.files = files;
        this.problems = problems;
    }

    ResetPlan reset(Layers mac, Optional<SshConfig> config) {
        if (mac.find("reset").filter(Value::isMapping).isEmpty()) {
            return new ResetPlan.None();
        }
        Layers reset = mac.into("reset");
        Layers hostKeys = reset.into("over-ssh");
        Optional<Access> host = hostKeys.isEmpty() ? Optional.empty() : Optional.of(accesses.access(hostKeys, config));
        Optional<Value> named = reset.find("recipe").filter(value -> !value.is(Recipe.COMMAND));
        if (named.isEmpty()) {
            return commands(reset, host);
        }
        // Of commands that are inherited, a Mac with a recipe of its own knows nothing.
        if (reset.nearest().get("commands").isPresent()) {
            problems.add(
                    reset.nearest().place(),
                    RecipeWords.recipeAndCommands(
                            reset.nearest().shown(), named.get().written()));
        }
        return recipe(named.get())
                .<ResetPlan>map(recipe -> recipe.with(values(recipe, reset), host))
                .orElseGet(ResetPlan.None::new);
    }

    private ResetPlan commands(Layers reset, Optional<Access> host) {
        if (reset.find("commands").isEmpty() && reset.find("recipe").isEmpty()) {
            schema.missingKey(reset.nearest(), "recipe", problems);
        }
        List<List<String>> commands =
                reset.find("commands").map(ResetReader::words).orElse(List.of());
        if (reset.find("recipe").isPresent()) {
            reset.require("commands", schema, problems);
        }
        unknownKeys(reset, List.of(), Recipe.COMMAND);
        return ResetPlan.ByRecipe.commands(commands, host);
    }

    private Optional<Recipe> recipe(Value named) {
        String name = named.written();
        if (name.contains("/")) {
            return files.existing(named).map(recipes::read);
        }
        if (!RecipeReader.CARRIED.contains(name)) {
            problems.add(named.place(), RecipeWords.unknownRecipe(named.shown(), name));
            return Optional.empty();
        }
        return Optional.of(recipes.carried(name));
    }

    private Map<String, List<String>> values(Recipe recipe, Layers reset) {
        unknownKeys(reset, recipe.parameters(), recipe.name());
        Map<String, List<String>> values = new HashMap<>();
        recipe.parameters().forEach(parameter -> values.put(parameter.name(), value(recipe, parameter, reset)));
        return values;
    }

    private List<String> value(Recipe recipe, Parameter parameter, Layers reset) {
        Optional<Value> found = reset.find(parameter.name());
        if (found.isEmpty()) {
            if (parameter.standard().isEmpty()) {
                problems.add(
                        reset.nearest().place(),
                        RecipeWords.missing(reset.nearest().shown(), parameter, recipe.name()));
            }
            return parameter.standard().map(List::of).orElse(List.of());
        }
        Value value = found.get();
        boolean fits = parameter.words()
                ? !value.items().isEmpty() && value.items().stream().noneMatch(ResetReader::isNested)
                : !isNested(value);
        if (!fits) {
            problems.add(value.place(), RecipeWords.notWords(value.shown(), parameter));
            return List.of();
        }
        return parameter.words() ? value.items().stream().map(Value::written).toList() : List.of(value.written());
    }

    private static boolean isNested(Value value) {
        return value.node().isContainerNode() || value.node().isNull();
    }

    /** Only of the nearest level: what a Mac inherits may be for a recipe that others have. */
    private void unknownKeys(Layers reset, List<Parameter> parameters, String recipe) {
        Value nearest = reset.nearest();
        List<String> allowed = new ArrayList<>(OWN_KEYS);
        parameters.forEach(parameter -> allowed.add(parameter.name()));
        nearest.keys().stream()
                .filter(key -> !allowed.contains(key))
                .forEach(key -> problems.add(
                        nearest.get(key).orElseThrow().keyPlace(),
                        RecipeWords.unknownParameter(
                                nearest.shown(), key, recipe, List.copyOf(new TreeSet<>(allowed)))));
    }

    private static List<List<String>> words(Value commands) {
        return commands.items().stream()
                .map(command -> command.items().stream()
                        .flatMap(word -> word.text().stream())
                        .toList())
                .toList();
    }
}
