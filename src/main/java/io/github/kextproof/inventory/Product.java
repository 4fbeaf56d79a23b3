package io.github.kextproof.inventory;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What gets installed.
 *
 * @param installer the package (wdav.pkg) on the controller; exists
 * @param sha256 64 hex digits in lower case that the package must have, if the inventory pins it; checked when the inventory is read
 * @param onboarding the onboarding script (.py or .sh) on the controller; exists
 */
public record Product(Path installer, Optional<String> sha256, Path onboarding) {}
