package io.github.kextproof.fuzz;

import io.github.kextproof.document.DocumentException;
import io.github.kextproof.inventory.Inventory;
import io.github.kextproof.inventory.InventoryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads inventories: what a command would print is the file. */
final class InventoryParser {
    private static final Path VMS = Path.of("vms");
    private static final List<String> SNIPPETS = List.of(
            "macs:\n",
            "  - name: a\n",
            "type: stub\n",
            "type: lab\n",
            "product:\n",
            "defaults:\n",
            "login: agent\n",
            "sudo: {password: env:HOME}\n",
            "script: [{when: {command: '*'}, then: {exit: 1}}]\n",
            "port: 99999\n");

    private final Path directory;
    /** A reader compiles the schema once, and is not for several threads. */
    private final ThreadLocal<InventoryReader> readers;

    private InventoryParser(Path directory) {
        this.directory = directory;
        this.readers = ThreadLocal.withInitial(() -> new InventoryReader(Map.of("HOME", directory.toString())));
    }

    static Parser parser() {
        InventoryParser reader = new InventoryParser(copyOfVms());
        List<Heard> corpus =
                inventories().stream().map(text -> Heard.of(0, text, "")).toList();
        List<String> lines =
                corpus.stream().flatMap(heard -> heard.out().lines()).toList();
        return new Parser(
                "inventory",
                4,
                random -> List.of(corpus.get(random.nextInt(corpus.size()))),
                0,
                Vocabulary.of(SNIPPETS, lines),
                reader::read,
                (value, answers) -> !((Inventory) value).entries().isEmpty(),
                DocumentException.class);
    }

    /** The two that people start from, and the catalogue, as if it stood beside them. */
    private static List<String> inventories() {
        try (Stream<Path> catalogue = Files.list(VMS.resolve("verdicts"))) {
            return Stream.concat(
                            Stream.of(VMS.resolve("stubs.yaml"), VMS.resolve("lab.example.yaml")), catalogue.sorted())
                    .filter(Files::isRegularFile)
                    .map(file -> text(file).replace("../product/", "product/"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Object read(List<Heard> answers) {
        // One file for each thread.
        Path file = directory.resolve("lab-" + Thread.currentThread().getId() + ".yaml");
        try {
            Files.write(file, answers.get(0).stdout().bytes());
            return readers.get().read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages that the inventories name must be there. */
    private static Path copyOfVms() {
        try {
            Path copy = Files.createTempDirectory("kextproof-fuzz-");
            copy.toFile().deleteOnExit();
            Path product = Files.createDirectory(copy.resolve("product"));
            product.toFile().deleteOnExit();
            try (Stream<Path> files = Files.list(VMS.resolve("product"))) {
                for (Path file : files.toList()) {
                    Path target = product.resolve(file.getFileName().toString());
                    Files.copy(file, target);
                    target.toFile().deleteOnExit();
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
