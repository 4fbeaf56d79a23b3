package io.github.kextproof.macos;

/**
 * What kind of computer a Mac is.
 *
 * @param model such as {@code MacBookPro15,1}, or {@code VMware7,1} for a guest
 */
public record HardwareFacts(String model, Architecture architecture) {}
