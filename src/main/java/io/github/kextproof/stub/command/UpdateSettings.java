package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Upkeep;

/** The preferences in which macOS keeps what it updates by itself, as {@code defaults read DOMAIN} lists them. */
final class UpdateSettings {
    static final String DOMAIN = "/Library/Preferences/com.apple.SoftwareUpdate";

    private UpdateSettings() {}

    static String shown(Upkeep upkeep) {
        String word = upkeep.updatesItself() ? "1" : "0";
        return """
                {
                    AutomaticCheckEnabled = %1$s;
                    AutomaticDownload = %1$s;
                    AutomaticallyInstallMacOSUpdates = %1$s;
                    ConfigDataInstall = %1$s;
                    CriticalUpdateInstall = %1$s;
                    LastResultCode = 2;
                    LastSuccessfulDate = "2020-11-12 09:14:05 +0000";
                }""".formatted(word);
    }
}
