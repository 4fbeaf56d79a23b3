package io.github.kextproof.gate.rule;

import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A ruling while its rule works it out; a reader gets the first reasons only, and how many more there are. */
final class Draft {
    private static final int MOST_REASONS = 20;

    private final String rule;
    private final String wanted;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private String found = "";
    private String advice = "";
    private int left;

    Draft(String rule, String wanted) {
        this.rule = rule;
        this.wanted = wanted;
    }

    Draft found(String words) {
        found = words;
        return this;
    }

    Draft because(String reason) {
        if (full()) {
            left++;
        } else {
            reasons.add(Plain.oneLine(reason));
        }
        return this;
    }

    private boolean full() {
        return reasons.size() >= MOST_REASONS;
    }

    /** Names each of them, and rests on them. */
    Draft because(Collection<Case> cases) {
        return because(cases, Told::of);
    }

    /** Says of each of them what the words say, and rests on them. */
    Draft because(Collection<Case> cases, Function<Case, String> words) {
        name(cases, words);
        return on(cases);
    }

    /** Says of each of them what the words say, but rests only on those that a reader sees: the others are no evidence. */
    Draft mention(Collection<Case> cases, Function<Case, String> words) {
        return on(name(cases, words));
    }

    /** Answers those that there was room for; words are not made for the others, which may be very many. */
    private Collection<Case> name(Collection<Case> cases, Function<Case, String> words) {
        List<Case> named = cases.stream().limit(MOST_REASONS - reasons.size()).toList();
        named.forEach(each -> because(words.apply(each)));
        left += cases.size() - named.size();
        return named;
    }

    /** Rests on them, whether or not a reason names them. */
    Draft on(Collection<Case> cases) {
        cases.forEach(each -> on(each.result().file()));
        return this;
    }

    Draft on(String file) {
        files.add(file);
        return this;
    }

    /** What to do; said last, and only if the rule is not met. */
    Draft perhaps(String words) {
        advice = words;
        return this;
    }

    Ruling met(boolean met) {
        List<String> lines = new ArrayList<>(reasons);
        if (left > 0) {
            lines.add("and " + left + " more");
        }
        if (!met && !advice.isEmpty()) {
            lines.add("perhaps " + Plain.oneLine(advice));
        }
        return new Ruling(rule, Plain.oneLine(wanted), Plain.oneLine(found), met, lines, files);
    }
}
