package io.github.kextproof.doctor;

import io.github.kextproof.inventory.Host;
import io.github.kextproof.macos.MacTrouble;
import io.github.kextproof.ssh.ShellException;
import io.github.kextproof.ssh.Ssh;
import io.github.kextproof.suite.Scenarios;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes one Mac through all checks, leaving out what an earlier one made pointless. */
final class Examining {
    /** The check because of which something is not to be had. */
    private final Map<Need, String> missing = new EnumMap<>(Need.class);

    private final List<Checked> checked = new ArrayList<>();

    /** @param scenarios that the Mac may be asked for */
    static Examination of(Host host, Ssh ssh, List<Scenarios> scenarios) {
        Examining examining = new Examining();
        try (Patient mac = new Patient(host, ssh)) {
            Item.ALL.forEach(item -> examining.make(item, mac));
            List<Outlook> outlooks = new Outlooks(mac, examining.checked).of(scenarios);
            return new Examination(host.settings().name(), examining.checked, outlooks);
        }
    }

    private void make(Item item, Patient mac) {
        Diagnosis diagnosis = item.needs().stream()
                .filter(missing::containsKey)
                .findFirst()
                .<Diagnosis>map(need -> new Diagnosis.NotLooked(missing.getOrDefault(need, "")))
                .orElseGet(() -> look(item, mac));
        checked.add(new Checked(item.name(), diagnosis));
        Optional<String> cause = cause(item, diagnosis);
        cause.ifPresent(name -> item.gives().ifPresent(given -> missing.put(given, name)));
    }

    /** The check to blame for what this one does not give. */
    private static Optional<String> cause(Item item, Diagnosis diagnosis) {
        if (diagnosis instanceof Diagnosis.NotLooked not) {
            return Optional.of(not.because());
        }
        return diagnosis instanceof Diagnosis.Bad ? Optional.of(item.name()) : Optional.empty();
    }

    private Diagnosis look(Item item, Patient mac) {
        try {
            return item.check().look(mac);
        } catch (MacTrouble e) {
            return Diagnosis.bad(String.valueOf(e.getMessage()), e.advice());
        } catch (ShellException e) {
            if (e.isLoss()) {
                Stream.of(Need.values()).forEach(need -> missing.putIfAbsent(need, item.name()));
            }
            return Diagnosis.bad(String.valueOf(e.getMessage()), e.advice());
        }
    }
}
