package io.github.kextproof.gate.rule;

import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A ruling while its rule works it out. */
final class Draft {
    /** What was cancelled, or never came to its start, is last: the cause is found in the others. */
    private static final Comparator<Case> CAUSES_FIRST =
            Comparator.comparing(each -> each.result().cancelled());

    private final String rule;
    private final String wanted;
    private final Reasons reasons = new Reasons();
    private final List<String> files = new ArrayList<>();
    private String found = "";
    private String advice = "";

    Draft(String rule, String wanted) {
        this.rule = rule;
        this.wanted = wanted;
    }

    Draft found(String words) {
        found = words;
        return this;
    }

    Draft because(String reason) {
        reasons.add(reason);
        return this;
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

    /** Answers those that a reader sees. */
    private Collection<Case> name(Collection<Case> cases, Function<Case, String> words) {
        List<Case> named = new ArrayList<>();
        for (Case each : cases.stream().sorted(CAUSES_FIRST).toList()) {
            if (reasons.isFull()) {
                reasons.count(1);
            } else if (reasons.add(words.apply(each))) {
                named.add(each);
            }
        }
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
        return ruling(met ? Standing.MET : Standing.NOT_MET);
    }

    Ruling notCompared() {
        return ruling(Standing.NOT_COMPARED);
    }

    private Ruling ruling(Standing standing) {
        List<String> lines = new ArrayList<>(reasons.shown());
        if (standing == Standing.NOT_MET && !advice.isEmpty()) {
            lines.add("perhaps " + Plain.oneLine(advice));
        }
        return new Ruling(rule, Plain.oneLine(wanted), Plain.oneLine(found), standing, lines, files);
    }
}
