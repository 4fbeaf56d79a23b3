package io.github.kextproof.doctor;

import io.github.kextproof.doctor.Outlook.Prospect;
import io.github.kextproof.text.Plain;
import io.github.kextproof.text.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which scenarios can run on which Macs, and below it why not. */
final class ScenarioTable {
    private ScenarioTable() {}

    static List<String> lines(List<Examination> examinations) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("can run on"));
        examinations.stream().limit(1).forEach(mac -> mac.outlooks().forEach(each -> head.add(each.scenario())));
        rows.add(head);
        for (Examination mac : examinations) {
            List<String> row = new ArrayList<>(List.of(mac.mac().value()));
            mac.outlooks().forEach(outlook -> row.add(outlook.prospect().shown()));
            rows.add(row);
        }
        List<String> lines = new ArrayList<>(TextTable.lines(rows));
        lines.addAll(reasons(examinations));
        return lines;
    }

    /** Each reason once, with the Macs and the scenarios that it is about. */
    private static List<String> reasons(List<Examination> examinations) {
        Map<List<String>, List<String>> macs = new LinkedHashMap<>();
        for (Examination mac : examinations) {
            byReason(mac)
                    .forEach((why, scenarios) -> macs.computeIfAbsent(
                                    List.of(String.join(", ", scenarios), Plain.oneLine(why)), key -> new ArrayList<>())
                            .add(mac.mac().value()));
        }
        List<String> lines = new ArrayList<>();
        macs.forEach((reason, names) -> {
            lines.add("");
            lines.add("not " + reason.get(0) + " on " + String.join(", ", names));
            lines.add("  " + reason.get(1));
        });
        return lines;
    }

    private static Map<String, List<String>> byReason(Examination mac) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        for (Outlook outlook : mac.outlooks()) {
            if (outlook.prospect() != Prospect.RUNS && outlook.prospect() != Prospect.AFTER_RESET) {
                reasons.computeIfAbsent(outlook.why(), why -> new ArrayList<>()).add(outlook.scenario());
            }
        }
        return reasons;
    }
}
