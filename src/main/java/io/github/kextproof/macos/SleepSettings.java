package io.github.kextproof.macos;

/**
 * When a Mac that nobody uses goes to sleep; commands over SSH without a terminal do not count as use.
 *
 * @param system after how many minutes; 0 for never
 * @param display after how many minutes it darkens; 0 for never
 */
public record SleepSettings(int system, int display) {}
