package io.github.kextproof.doctor;

import io.github.kextproof.doctor.Diagnosis.Bad;
import io.github.kextproof.doctor.Diagnosis.Complaint;
import io.github.kextproof.doctor.Diagnosis.Doubtful;
import io.github.kextproof.doctor.Diagnosis.Fine;
import io.github.kextproof.doctor.Diagnosis.NotLooked;
import io.github.kextproof.text.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the doctor has to say, for people: a block for each Mac, then which scenarios can run where. */
public final class Advice {
    private final boolean all;

    /** @param all whether to show what is well, too */
    public Advice(boolean all) {
        this.all = all;
    }

    /** Lines, each with its end. */
    public String text(List<Examination> examinations) {
        List<String> lines = new ArrayList<>();
        examinations.forEach(each -> block(each, lines));
        lines.add("");
        lines.addAll(ScenarioTable.lines(examinations));
        lines.add("");
        lines.add(closing(examinations));
        return String.join("\n", lines) + "\n";
    }

    private void block(Examination mac, List<String> lines) {
        lines.add(mac.mac() + "  " + verdict(mac));
        mac.checks().forEach(checked -> check(checked, lines));
        notLooked(mac)
                .forEach((because, names) ->
                        lines.add("  not looked at, because of " + because + ": " + String.join(", ", names)));
    }

    private static String verdict(Examination mac) {
        String doubts = mac.doubtful() == 0 ? "" : plural(mac.doubtful(), "doubt");
        if (mac.isReady()) {
            return doubts.isEmpty() ? "ready" : "ready, with " + doubts;
        }
        return "not ready: " + plural(mac.bad(), "thing") + " to mend" + (doubts.isEmpty() ? "" : ", " + doubts);
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private void check(Checked checked, List<String> lines) {
        if (checked.diagnosis() instanceof Bad bad) {
            complaint("bad    ", checked.check(), bad.complaint(), lines);
        } else if (checked.diagnosis() instanceof Doubtful doubtful) {
            complaint("doubt  ", checked.check(), doubtful.complaint(), lines);
        } else if (all && checked.diagnosis() instanceof Fine fine) {
            lines.add("  fine   " + checked.check() + ": " + Plain.oneLine(fine.seen()));
        }
    }

    private static void complaint(String mark, String check, Complaint complaint, List<String> lines) {
        lines.add("  " + mark + check + ": " + Plain.oneLine(complaint.what()));
        line("expected   ", complaint.expected(), lines);
        line("seen       ", complaint.seen(), lines);
        line("fix        ", complaint.fix(), lines);
    }

    private static void line(String label, String text, List<String> lines) {
        if (!text.isEmpty()) {
            lines.add("    " + label + Plain.oneLine(text));
        }
    }

    /** What was left out, by the check to blame. */
    private static Map<String, List<String>> notLooked(Examination mac) {
        Map<String, List<String>> because = new LinkedHashMap<>();
        for (Checked checked : mac.checks()) {
            if (checked.diagnosis() instanceof NotLooked not) {
                because.computeIfAbsent(not.because(), name -> new ArrayList<>())
                        .add(checked.check());
            }
        }
        return because;
    }

    private static String closing(List<Examination> examinations) {
        long ready = examinations.stream().filter(Examination::isReady).count();
        return ready + " of " + plural(examinations.size(), "Mac") + " ready";
    }
}
