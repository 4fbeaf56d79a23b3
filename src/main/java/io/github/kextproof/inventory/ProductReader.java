package io.github.kextproof.inventory;

import io.github.kextproof.document.Problems;
import io.github.kextproof.document.Schema;
import io.github.kextproof.document.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads what gets installed, and looks at the files. */
final class ProductReader {
    private static final Product STAND_IN = new Product(Path.of(""), Optional.empty(), Path.of(""));

    private final Schema schema;
    private final LocalFiles files;
    private final Problems problems;
    private final Checksums checksums = new Checksums();

    ProductReader(Schema schema, LocalFiles files, Problems problems) {
        this.schema = schema;
        this.files = files;
        this.problems = problems;
    }

    /** @param levels the Mac, the defaults and the top of the file */
    Product read(Layers levels) {
        Layers product = levels.into("product");
        if (product.isEmpty()) {
            complainOfNone(levels);
            return STAND_IN;
        }
        product.levels().forEach(this::checkPair);
        Optional<Path> installer = product.require("package", schema, problems).flatMap(files::existing);
        Optional<Path> onboarding =
                product.require("onboarding", schema, problems).flatMap(files::existing);
        Optional<Value> checksum = checksum(product);
        installer.ifPresent(file -> checksum.ifPresent(value -> compare(value, file)));
        return new Product(
                installer.orElse(Path.of("")),
                checksum.flatMap(Value::text).map(text -> text.toLowerCase(Locale.ROOT)),
                onboarding.orElse(Path.of("")));
    }

    /** One complaint for the whole file, however many Macs miss it; none if there is one that is malformed. */
    private void complainOfNone(Layers levels) {
        if (levels.find("product").isEmpty()) {
            Value inventory = levels.nearest().document().value();
            schema.missingKey(inventory, "product", problems);
        }
    }

    private void checkPair(Value product) {
        product.get("sha256")
                .filter(checksum -> product.get("package").isEmpty())
                .ifPresent(checksum -> problems.add(checksum.keyPlace(), KeyWords.checksumOfNothing(product.shown())));
    }

    /** A checksum speaks of the package beside it: a Mac that overrides the package does not inherit it. */
    private static Optional<Value> checksum(Layers product) {
        return product.levels().stream()
                .filter(level -> level.get("package").isPresent())
                .findFirst()
                .flatMap(level -> level.get("sha256"));
    }

    private void compare(Value checksum, Path installer) {
        try {
            String actual = checksums.sha256(installer);
            checksum.text()
                    .filter(expected -> expected.length() == actual.length() && !expected.equalsIgnoreCase(actual))
                    .ifPresent(expected -> problems.add(
                            checksum.place(),
                            ValueWords.otherChecksum(
                                    checksum.shown(), expected.toLowerCase(Locale.ROOT), actual, installer)));
        } catch (IOException cause) {
            problems.add(checksum.place(), ValueWords.unreadable(checksum.shown(), installer, cause));
        }
    }
}
