package io.github.kextproof.ssh;

/** A TCP connection of our own. */
final class DirectSocket extends GreetedSocket {}
