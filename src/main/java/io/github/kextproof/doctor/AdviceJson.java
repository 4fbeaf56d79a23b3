package io.github.kextproof.doctor;

import io.github.kextproof.doctor.Diagnosis.Bad;
import io.github.kextproof.doctor.Diagnosis.Complaint;
import io.github.kextproof.doctor.Diagnosis.Doubtful;
import io.github.kextproof.doctor.Diagnosis.Fine;
import io.github.kextproof.doctor.Diagnosis.NotLooked;
import io.github.kextproof.report.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the doctor has to say, for programs.
 *
 * <p>{@code format} is 1 and grows only when a key changes its meaning. {@code exitCode} is the program's. Each of {@code macs}
 * has {@code mac}, {@code ready}, {@code bad} and {@code doubtful} (how many), {@code checks} and {@code scenarios}. A check has
 * {@code check} and {@code result} (fine, doubtful, bad, not looked); a fine one {@code seen}; a doubtful or bad one
 * {@code what}, {@code fix}, and where known {@code expected} and {@code seen}; one that was not looked at {@code because}, the
 * name of the check that failed before. A scenario has {@code scenario}, {@code runs} (yes, after reset, would fail, no, not
 * known) and, unless it runs, {@code why}; that of approval beforehand is left out where no Mac is prepared for it.
 */
public final class AdviceJson {
    private AdviceJson() {}

    /** @param exitCode the program's */
    public static String of(List<Examination> examinations, int exitCode) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", 1);
        root.put("exitCode", exitCode);
        root.put("macs", examinations.stream().map(AdviceJson::mac).toList());
        return Json.write(root);
    }

    private static Map<String, Object> mac(Examination mac) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("mac", mac.mac().value());
        object.put("ready", mac.isReady());
        object.put("bad", mac.bad());
        object.put("doubtful", mac.doubtful());
        object.put("checks", mac.checks().stream().map(AdviceJson::check).toList());
        object.put("scenarios", mac.outlooks().stream().map(AdviceJson::outlook).toList());
        return object;
    }

    private static Map<String, Object> check(Checked checked) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("check", checked.check());
        if (checked.diagnosis() instanceof Fine fine) {
            object.put("result", "fine");
            object.put("seen", fine.seen());
        } else if (checked.diagnosis() instanceof Doubtful doubtful) {
            object.put("result", "doubtful");
            complaint(doubtful.complaint(), object);
        } else if (checked.diagnosis() instanceof Bad bad) {
            object.put("result", "bad");
            complaint(bad.complaint(), object);
        } else if (checked.diagnosis() instanceof NotLooked not) {
            object.put("result", "not looked");
            object.put("because", not.because());
        }
        return object;
    }

    private static void complaint(Complaint complaint, Map<String, Object> object) {
        object.put("what", complaint.what());
        putUnlessEmpty("expected", complaint.expected(), object);
        putUnlessEmpty("seen", complaint.seen(), object);
        object.put("fix", complaint.fix());
    }

    private static Map<String, Object> outlook(Outlook outlook) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("scenario", outlook.scenario());
        object.put("runs", outlook.prospect().shown());
        putUnlessEmpty("why", outlook.why(), object);
        return object;
    }

    private static void putUnlessEmpty(String key, String text, Map<String, Object> object) {
        if (!text.isEmpty()) {
            object.put(key, text);
        }
    }
}
