package io.github.kextproof.stub;

/**
 * A rule of a script that nothing used.
 *
 * @param index its place in the script, counted from 0
 * @param why a clause such as {@code no command matched 'mdatp helth*'}
 * @param perhaps what helps whoever wrote it
 */
public record UnusedRule(int index, String why, String perhaps) {}
