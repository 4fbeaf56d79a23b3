package io.github.kextproof.gate.rule;

import java.util.List;

/**
 * What became of one rule.
 *
 * @param rule its name, as policies write it: {@code require}, {@code allow.product}, {@code fresh.maximum_age}
 * @param wanted in a few words
 * @param found in a few words
 * @param standing whether found is what was wanted
 * @param reasons one line each, naming what stands in the way, or what a waiver covered; empty when there is nothing to say
 * @param files the evidence that the ruling rests on, as in {@code Result#file}
 */
public record Ruling(
        String rule, String wanted, String found, Standing standing, List<String> reasons, List<String> files) {
    public Ruling {
        reasons = List.copyOf(reasons);
        files = List.copyOf(files);
    }

    /** Of a rule that looked at something. */
    public Ruling(String rule, String wanted, String found, boolean met, List<String> reasons, List<String> files) {
        this(rule, wanted, found, met ? Standing.MET : Standing.NOT_MET, reasons, files);
    }

    /** Whether it speaks for the release: something was looked at, and found as wanted. */
    public boolean met() {
        return standing == Standing.MET;
    }

    /** Whether it stands in the way. */
    public boolean missed() {
        return standing == Standing.NOT_MET;
    }
}
