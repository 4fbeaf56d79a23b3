package io.github.kextproof.stub.machine;

/**
 * What a stub Mac answers in place of what it would do.
 *
 * @param command a glob over the command line without sudo and directories: {@code *} stands for anything
 * @param from the first of the matching commands that is answered so, counted from 1
 * @param times how many of them are
 * @param exit the exit status, 0 to 255
 */
public record Reply(String command, int from, int times, int exit, String stdout, String stderr) {}
