package io.github.kextproof.stub.shell;

import io.github.kextproof.stub.files.MacFiles;
import java.util.concurrent.ExecutorService;

/**
 * The Mac a shell runs on.
 *
 * @param dialect the shell of the Mac's accounts
 * @param programs what is installed besides the shells
 * @param unknown is told of commands that exist on a real Mac only
 * @param pool for the stages of pipelines; must not be bounded, or a long pipeline could wait for itself
 */
public record Surroundings(
        String hostname,
        Dialect dialect,
        MacFiles files,
        Programs programs,
        UnknownCommands unknown,
        ExecutorService pool) {}
