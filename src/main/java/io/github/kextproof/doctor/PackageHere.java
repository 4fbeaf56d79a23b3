package io.github.kextproof.doctor;

import io.github.kextproof.inventory.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Whether what gets installed lies on the controller. That it does, and has its checksum, is made sure of when the inventory is
 * read; who signed it, only a Mac can tell.
 */
final class PackageHere implements Check {
    private static final long KILOBYTE = 1_000;

    @Override
    public Diagnosis look(Patient mac) {
        Product product = mac.host().settings().product();
        Optional<Long> size = size(product);
        if (size.isEmpty() || !Files.isReadable(product.onboarding())) {
            return Diagnosis.bad(
                    "the package or the onboarding script cannot be read any more",
                    product.installer() + " and " + product.onboarding(),
                    "at least one of them is gone",
                    "bring it back, or name another one under product in the inventory");
        }
        String checksum = product.sha256()
                .map(sum -> "SHA-256 " + sum.substring(0, 8) + "... as pinned")
                .orElse("no sha256 pins it");
        return new Diagnosis.Fine(product.installer().getFileName() + ", " + (size.get() + KILOBYTE - 1) / KILOBYTE
                + " kB, " + checksum + "; its signature is looked at on the Mac, by pkgutil, before it is installed");
    }

    private static Optional<Long> size(Product product) {
        try {
            return Optional.of(Files.size(product.installer()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
