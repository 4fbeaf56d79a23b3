package io.github.kextproof.inventory;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.kextproof.document.Dialect;
import io.github.kextproof.document.Document;
import io.github.kextproof.document.Value;
import io.github.kextproof.mac.MacName;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How inventories differ from other documents. */
final class InventoryDialect implements Dialect {
    private static final String MACS = "macs";
    private static final String HEALTH = "health.";

    /** Where a misplaced key of a script may belong; no other key belongs there. */
    private static final Set<String> OF_SCRIPT = Set.of("when", "then", "set", "fault");

    /** What somebody wrote here is never repeated: it may be the secret that a reference should stand for. */
    private static final Set<String> SECRET = Set.of("password", "passphrase", "login", "sudo");

    /** What others refer to: nobody would know what is meant. */
    private static final Set<String> WITHOUT_A_NAME = Set.of("password", "hop");

    private static final Set<String> REFERENCE = Set.of("password", "passphrase");

    @Override
    public @Nullable InputStream schema() {
        return InventoryDialect.class.getResourceAsStream("inventory.schema.json");
    }

    @Override
    public String noun() {
        return "inventory";
    }

    @Override
    public String aNoun() {
        return "an inventory";
    }

    @Override
    public String topLevel() {
        return "'product' and 'macs'";
    }

    @Override
    public String start() {
        return "start from vms/lab.example.yaml or vms/stubs.yaml";
    }

    @Override
    public String ifMissing() {
        return "name another file, or none to run the stub Macs";
    }

    @Override
    public String ifAliased() {
        return "put what Macs share under 'defaults'";
    }

    /** {@code port of macs[2] (catalina-02)} instead of {@code macs[2].port}. */
    @Override
    public Optional<String> shown(JsonNode root, JsonPointer pointer) {
        JsonPointer index = pointer.tail();
        if (!pointer.getMatchingProperty().equals(MACS) || index.matches()) {
            return Optional.empty();
        }
        String mac = MACS + "[" + index.getMatchingProperty() + "]" + macName(root, index.getMatchingIndex());
        return Optional.of(index.tail().matches() ? mac : Document.path(index.tail()) + " of " + mac);
    }

    private static String macName(JsonNode root, int index) {
        String name = root.path(MACS).path(index).path("name").asText();
        return MacName.FORM.matcher(name).matches() ? " (" + name + ")" : "";
    }

    @Override
    public boolean mayHave(Value owner, String key) {
        return !owner.shown().startsWith("macs[")
                || Kind.of(owner).map(kind -> kind.mayHave(key)).orElse(true);
    }

    /** Of the many fields of health only their common form, unless one of them is meant. */
    @Override
    public Collection<String> listed(String written, Collection<String> allowed) {
        boolean one = written.startsWith(HEALTH);
        TreeSet<String> listed = new TreeSet<>(allowed);
        listed.removeIf(other -> other.startsWith(HEALTH) != one && other.startsWith(HEALTH));
        return listed.size() < allowed.size() ? withForm(listed) : listed;
    }

    private static Collection<String> withForm(Collection<String> listed) {
        List<String> all = new ArrayList<>(listed);
        all.add(HEALTH + "FIELD");
        return all;
    }

    @Override
    public Optional<String> home(Value owner, String definition) {
        // What says how Allow is pressed is nobody else's: a port there is the console's, not SSH's.
        if (OF_SCRIPT.contains(definition) != inScript(owner)
                || owner.pointer().toString().contains("/approval/")) {
            return Optional.empty();
        }
        if (WITHOUT_A_NAME.contains(definition)) {
            return Optional.empty();
        }
        return Optional.of(definition.equals("mac") ? "a Mac" : definition);
    }

    @Override
    public boolean isReference(Value value) {
        return REFERENCE.contains(value.key()) && !inScript(value);
    }

    @Override
    public boolean maybeSecret(Value value) {
        return (SECRET.contains(value.key()) || insideReference(value)) && !inScript(value);
    }

    private static boolean insideReference(Value value) {
        String path = value.pointer().toString();
        return REFERENCE.stream().anyMatch(key -> path.contains("/" + key + "/"));
    }

    private static boolean inScript(Value value) {
        return value.pointer().toString().contains("/script/");
    }
}
