package io.github.kextproof.stub.machine;

import java.util.Map;
import java.util.function.Consumer;

/** A part of the Mac that scripts may change, under keys of its own. */
interface Changeable {
    /**
     * What takes a new value, by key; a key that ends in a dot takes every longer key that begins so. Each may be set to the
     * same again and again without further effect, and throws IllegalArgumentException for a value it does not take.
     */
    Map<String, Consumer<Wanted>> keys();
}
