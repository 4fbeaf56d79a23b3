package io.github.kextproof.inventory;

import static io.github.kextproof.inventory.InventoryOnDisk.LAB;
import static io.github.kextproof.inventory.InventoryOnDisk.STUB;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is in the file, the reader complains of it and does not break. */
class GarbageTest {
    private static final String BOMB = """
            a: &a [x, x, x, x, x, x, x, x, x]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
            f: [*e, *e, *e, *e, *e, *e, *e, *e, *e]
            """;

    @TempDir
    Path directory;

    private static Stream<String> garbage() {
        return Stream.of(
                "\t",
                "\tmacs: []",
                "macs:\n\t\t- a",
                "\0",
                "a: \0",
                "\u0007",
                "\ufeff",
                "\ufffe",
                "---",
                "--- ---",
                "...",
                "%YAML 9.9\n---\na: b",
                "%TAG ! x\n",
                "!!java.net.URL [\"x\"]",
                "macs: !!java.net.URL [x]",
                "!!binary aGk=",
                "macs: !!binary aGk=",
                "!!set {a, b}",
                "!!map []",
                "!!seq {}",
                "!!int x",
                "port: !!int x",
                "p: !!float x",
                "&a",
                "*a",
                "&a [*a]",
                "macs: &a [*a]",
                "<<: {macs: []}",
                "a: &a {b: 1}\nmacs:\n  - <<: *a",
                BOMB,
                "[".repeat(100_000),
                "{".repeat(10_000),
                "- ".repeat(100_000),
                "? ".repeat(10_000),
                "a: {b: ".repeat(5_000),
                "? [a]\n: b",
                "? {a: b}\n: c",
                "{a, b}",
                "[a: b]",
                "a: b: c",
                "a: 'b",
                "a: \"b",
                "a: \"\\q\"",
                "a: |9\n b",
                "a: >\n\tb",
                "a: [",
                "a: {",
                "a: ]",
                "}",
                "@",
                "`",
                "%",
                "!",
                "|",
                ">",
                "'",
                "\"",
                ",",
                ":",
                "::",
                "?",
                "-",
                "null",
                "~",
                "5",
                "1e999999999",
                ".nan",
                "true",
                "'': ''",
                "? \n: ",
                "/: ~1",
                "'~0/~1': {'/': []}",
                "macs",
                "macs:",
                "macs: ~",
                "macs: 5",
                "macs: []",
                "macs: {}",
                "macs: [[]]",
                "macs: [~]",
                "macs: [5, true]",
                "macs: {0: {name: a}}",
                "macs: [{}]",
                "macs: [{name: ~}]",
                "macs: [{name: {}}]",
                "macs: [{name: []}]",
                "type: ~\nmacs: [{name: a}]",
                "type: {}\nmacs: [{}]",
                "product: 5\nmacs: [{type: stub}]",
                "product: []\ndefaults: []\nmacs: [{}]",
                "defaults: ~\nmacs: [{}]",
                "defaults: {product: ~}\nmacs: [{}]",
                LAB.replace("agent", "[agent]"),
                LAB.replace("agent", "{key: \"\\0\"}"),
                LAB.replace("agent", "{key: ''}"),
                LAB.replace("agent", "{key: {}}"),
                LAB.replace("agent", "{password: 'file:\\0'}"),
                LAB.replace("agent", "{password: 'file:'}"),
                LAB.replace("agent", "{password: 'env:'}"),
                LAB.replace("agent", "{password: []}"),
                LAB.replace("{known-hosts: known_hosts}", "{known-hosts: []}"),
                LAB.replace("{known-hosts: known_hosts}", "[]"),
                LAB.replace("wdav.pkg", "\"\\0\""),
                LAB.replace("wdav.pkg", "~/"),
                LAB.replace("wdav.pkg", "'" + "x/".repeat(5_000) + "'"),
                LAB + "    port: 1e5\n",
                LAB + "    port: 22.0\n",
                LAB + "    port: 0x16\n",
                LAB + "    port: -1\n",
                LAB + "    reset: {over-ssh: {}, commands: [[]]}\n",
                LAB + "    reset: {}\n",
                LAB + "    reset: []\n",
                LAB + "    sudo: {password: ~}\n",
                LAB + "    approval: {operator: ~}\n",
                LAB + "    deadlines: []\n",
                STUB.replace("10.15.7", "99999999999.1"),
                STUB.replace("10.15.7", "١٠.١٥"),
                STUB.replace("\"10.15.7\"", "[]"),
                STUB + "    clock: 9999999999999999x\n",
                STUB + "    clock: ٥x\n",
                STUB + "    clock: x\n",
                STUB + "    person: ''\n",
                STUB + "    person: []\n",
                STUB + "    labels: {a: b}\n",
                STUB + "    installer-waits: 9999999h\n",
                STUB + "    deadlines: {poll: ٥s}\n",
                STUB + "    product: {sha256: ~, package: 5}\n",
                STUB + "    " + "y".repeat(100_000) + ": z\n",
                STUB + "    locale: " + "y".repeat(10_000) + "\n");
    }

    @Test
    void garbage_is_complained_of() {
        InventoryOnDisk inventory = new InventoryOnDisk(directory);

        assertThat(garbage())
                .allSatisfy(garbage -> assertThat(inventory.complaints(garbage)).startsWith("vms/lab.yaml"));
    }

    /** The seed is fixed, so that a failure can be repeated. */
    @Test
    void an_inventory_with_any_stretch_cut_out_or_doubled_is_read_or_complained_of() {
        Random random = new Random(42);
        InventoryOnDisk inventory = new InventoryOnDisk(directory).with("home/.ssh/lab", "key");
        String whole = LAB + STUB.substring(STUB.indexOf("  -")).replace("catalina", "stub") + "    type: stub\n";

        assertThat(IntStream.range(0, 500).mapToObj(i -> mangled(whole, random)))
                .allSatisfy(mangled -> assertThat(inventory.complaints(mangled)).matches("(?s)(vms/lab.yaml.*)?"));
    }

    @Test
    void random_bytes_are_complained_of() {
        Random random = new Random(42);
        InventoryOnDisk inventory = new InventoryOnDisk(directory);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[1 + random.nextInt(200)];
            random.nextBytes(bytes);
            String latin = new String(bytes, StandardCharsets.ISO_8859_1);

            assertThat(inventory.with("lab.yaml", bytes).complaintsOf("lab.yaml"))
                    .startsWith("vms/lab.yaml");
            assertThat(inventory.complaints(latin)).startsWith("vms/lab.yaml");
        }
    }

    private static String mangled(String whole, Random random) {
        int from = random.nextInt(whole.length());
        int to = from + random.nextInt(whole.length() - from);
        return random.nextBoolean()
                ? whole.substring(0, from) + whole.substring(to)
                : whole.substring(0, to) + whole.substring(from);
    }
}
