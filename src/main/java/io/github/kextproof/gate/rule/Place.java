package io.github.kextproof.gate.rule;

import java.util.Optional;

/** On what kind of Mac a test ran, as far as its result says so. Many tests share one of few. */
record Place(Optional<String> macos, Optional<String> locale, Optional<String> management) {}
