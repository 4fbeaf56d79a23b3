package io.github.kextproof.gate.rule;

import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A ruling while its rule works it out; a reader gets the first reasons only, and how many more there are. */
final class Draft {
    private static final int MOST_REASONS = 20;

    private final String rule;
    private final String wanted;
    private final List<String> reasons = new ArrayList<>();
    private final Set<String> files = new LinkedHashSet<>();
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
        if (reasons.size() < MOST_REASONS) {
            reasons.add(Plain.oneLine(reason));
        } else {
            left++;
        }
        return this;
    }

    /** Names each of them, and rests on them. */
    Draft because(Collection<Case> cases) {
        return because(cases, Told::of);
    }

    /** Says of each of them what the words say, and rests on them. */
    Draft because(Collection<Case> cases, Function<Case, String> words) {
        for (Case each : cases) {
            if (reasons.size() < MOST_REASONS) {
                reasons.add(Plain.oneLine(words.apply(each)));
            } else {
                left++;
            }
        }
        return on(cases);
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
        return new Ruling(rule, Plain.oneLine(wanted), Plain.oneLine(found), met, lines, List.copyOf(files));
    }
}
