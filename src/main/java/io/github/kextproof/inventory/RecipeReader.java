package io.github.kextproof.inventory;

import io.github.kextproof.document.Document;
import io.github.kextproof.document.DocumentException;
import io.github.kextproof.document.DocumentFile;
import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import io.github.kextproof.inventory.Recipe.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads reset recipes: those that kextproof carries, and others from files. */
final class RecipeReader {
    /** Those in vms/reset, which the jar carries. */
    static final List<String> CARRIED = List.of("anka", "parallels", "qemu", "tart", "virtualbox", "vmware-fusion");

    private static final RecipeDialect DIALECT = new RecipeDialect();

    private final Schema schema = Schema.of(DIALECT);

    /** @param name one of {@link #CARRIED} */
    Recipe carried(String name) {
        String resource = "/vms/reset/" + name + ".yaml";
        try (InputStream in =
                Objects.requireNonNull(RecipeReader.class.getResourceAsStream(resource), resource + " is not there")) {
            Problems problems = new Problems(Path.of("vms", "reset", name + ".yaml"));
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return recipe(DocumentFile.parse(text, DIALECT, problems), problems);
        } catch (IOException e) {
            throw new UncheckedIOException("the recipe " + name + " cannot be read", e);
        }
    }

    /** @throws DocumentException with everything that is wrong, if anything is */
    Recipe read(Path file) {
        Problems problems = new Problems(file);
        return recipe(DocumentFile.read(file, DIALECT, problems), problems);
    }

    private Recipe recipe(Document document, Problems problems) {
        schema.check(document, problems);
        problems.throwIfAny();
        Value whole = document.value();
        Recipe recipe = new Recipe(
                text(whole, "name"),
                !is(whole, "keeps-hardware", false),
                items(whole, "parameters").stream().map(RecipeReader::parameter).toList(),
                items(whole, "probe").stream().map(RecipeReader::step).toList(),
                items(whole, "steps").stream().map(RecipeReader::step).toList());
        List<String> known = recipe.parameters().stream().map(Parameter::name).toList();
        mustKnow(known, "probe", recipe.probe(), whole, problems);
        mustKnow(known, "steps", recipe.steps(), whole, problems);
        problems.throwIfAny();
        return recipe;
    }

    private static void mustKnow(
            List<String> known, String key, List<ResetStep> steps, Value whole, Problems problems) {
        Recipe.uses(steps).stream()
                .filter(use -> !known.contains(use))
                .forEach(use ->
                        problems.add(whole.get(key).orElseThrow().keyPlace(), RecipeWords.undeclared(key, use, known)));
    }

    private static Parameter parameter(Value value) {
        return new Parameter(
                text(value, "name"),
                text(value, "description"),
                text(value, "example"),
                value.get("default").flatMap(Value::text),
                is(value, "words", true));
    }

    private static ResetStep step(Value value) {
        return new ResetStep(
                texts(value, "run"),
                value.get("deadline").flatMap(Value::duration),
                texts(value, "accept"),
                texts(value, "says"),
                value.get("retry").map(RecipeReader::retry),
                value.get("perhaps").flatMap(Value::text).orElse(""));
    }

    private static ResetStep.Retry retry(Value value) {
        return new ResetStep.Retry(
                text(value, "when"),
                value.get("times").orElseThrow().node().asInt(),
                value.get("pause").flatMap(Value::duration).orElseThrow());
    }

    private static String text(Value owner, String key) {
        return owner.get(key).flatMap(Value::text).orElseThrow();
    }

    private static boolean is(Value owner, String key, boolean wanted) {
        Optional<Value> value = owner.get(key);
        return value.isPresent() && value.get().node().asBoolean() == wanted;
    }

    private static List<Value> items(Value owner, String key) {
        return owner.get(key).map(Value::items).orElse(List.of());
    }

    private static List<String> texts(Value owner, String key) {
        return items(owner, key).stream().map(Value::written).toList();
    }
}
