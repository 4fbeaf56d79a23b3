package io.github.kextproof.lab;

import io.github.kextproof.macos.Consent;
import io.github.kextproof.macos.ConsoleUser;
import io.github.kextproof.macos.Enrollment;
import io.github.kextproof.macos.HardwareFacts;
import io.github.kextproof.macos.KextPayload;
import io.github.kextproof.macos.OsRelease;
import io.github.kextproof.macos.PolicyRow;
import io.github.kextproof.macos.Sip;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a Mac says of itself before anything is done to it.
 *
 * @param clockSkew the Mac's clock less the controller's
 * @param policy the row of Defender's kernel extension in KextPolicy
 * @param kextPayloads the payloads of all profiles that speak of kernel extensions, whoever's they are
 * @param leftovers files of an installed Defender, empty on a clean Mac
 */
public record Survey(
        HardwareFacts hardware,
        OsRelease os,
        String locale,
        Sip sip,
        Consent consent,
        Enrollment enrollment,
        Management management,
        List<KextPayload> kextPayloads,
        PolicyRow policy,
        Optional<ConsoleUser> consoleUser,
        Duration clockSkew,
        List<String> leftovers) {
    public Survey {
        kextPayloads = List.copyOf(kextPayloads);
        leftovers = List.copyOf(leftovers);
    }
}
