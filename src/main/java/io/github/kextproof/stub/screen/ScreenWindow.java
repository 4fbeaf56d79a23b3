package io.github.kextproof.stub.screen;

/** A window and the process that it belongs to. */
public record ScreenWindow(String process, Element root) {}
