package io.github.kextproof.bench;

/** A client that can do W. */
interface Worker {
    String name();

    /** Whether it is the harness itself. */
    default boolean own() {
        return false;
    }

    /** One measured run; its trouble says so where the answers were not right. */
    Sample work(Task task);
}
