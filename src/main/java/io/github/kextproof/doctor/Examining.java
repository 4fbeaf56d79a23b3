package io.github.kextproof.doctor;

import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.suite.Scenarios;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes one Mac through all checks, leaving out what an earlier one made pointless. */
final class Examining {
    /** A Mac that hangs is not asked on: each question would cost a whole deadline. */
    private static final int MOST_SILENCES = 2;

    /** The check because of which something is not to be had. */
    private final Map<Need, String> missing = new EnumMap<>(Need.class);

    private final List<Checked> checked = new ArrayList<>();
    private int silences;

    /**
     * Looks, and closes the line to the Mac.
     *
     * @param scenarios to tell the outlook for
     */
    static Examination of(Patient patient, List<Scenarios> scenarios) {
        Examining examining = new Examining();
        try (patient) {
            Item.ALL.forEach(item -> examining.make(item, patient));
            List<Outlook> outlooks = new Outlooks(patient, examining.checked).of(scenarios);
            return new Examination(patient.host().settings().name(), examining.checked, outlooks);
        }
    }

    private void make(Item item, Patient mac) {
        Optional<String> blamed = item.needs().stream()
                .filter(missing::containsKey)
                .findFirst()
                .map(need -> missing.getOrDefault(need, ""));
        Diagnosis diagnosis = blamed.<Diagnosis>map(Diagnosis.NotLooked::new).orElseGet(() -> look(item, mac));
        checked.add(new Checked(item.name(), diagnosis));
        // One that leaves the word to a later check takes nothing from it.
        Optional<String> cause = diagnosis instanceof Diagnosis.Bad ? Optional.of(item.name()) : blamed;
        cause.ifPresent(name -> item.gives().ifPresent(given -> missing.put(given, name)));
    }

    private Diagnosis look(Item item, Patient mac) {
        try {
            return item.check().look(mac);
        } catch (MacTrouble e) {
            return Diagnosis.bad(String.valueOf(e.getMessage()), e.advice());
        } catch (ShellException e) {
            silences += e.kind() == ShellException.Kind.DEADLINE ? 1 : 0;
            if (e.isLoss() || silences == MOST_SILENCES) {
                Stream.of(Need.values()).forEach(need -> missing.putIfAbsent(need, item.name()));
            }
            return Diagnosis.bad(String.valueOf(e.getMessage()), e.advice());
        }
    }
}
