package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.DefenderKext;
import io.github.kextproof.stub.machine.Enrollment;
import io.github.kextproof.stub.machine.Machine;
import io.github.kextproof.stub.machine.Management;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The Mac's profiles as {@code profiles show -output stdout-xml} prints them; the order of the keys is a guess. */
final class ProfileXml {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            """;
    private static final String PROFILE = """
            		<dict>
            			<key>ProfileDisplayName</key>
            			<string>{display}</string>
            			<key>ProfileIdentifier</key>
            			<string>{identifier}</string>
            			<key>ProfileInstallDate</key>
            			<string>2020-10-01 08:00:00 +0000</string>
            			<key>ProfileItems</key>
            			<array>
            				<dict>
            					<key>PayloadContent</key>
            					<dict>
            						<key>AllowUserOverrides</key>
            						<{overrides}/>
            						<key>AllowedKernelExtensions</key>
            						<dict>
            							<key>{team}</key>
            							<array>
            								<string>{bundle}</string>
            							</array>
            						</dict>
            						<key>AllowedTeamIdentifiers</key>
            						<array>
            							<string>{team}</string>
            						</array>
            					</dict>
            					<key>PayloadIdentifier</key>
            					<string>{payload}</string>
            					<key>PayloadType</key>
            					<string>com.apple.syspolicy.kernel-extension-policy</string>
            					<key>PayloadUUID</key>
            					<string>{payloadUuid}</string>
            					<key>PayloadVersion</key>
            					<integer>1</integer>
            				</dict>
            			</array>
            			<key>ProfileOrganization</key>
            			<string>{organization}</string>
            			<key>ProfileType</key>
            			<string>Configuration</string>
            			<key>ProfileUUID</key>
            			<string>{profileUuid}</string>
            		</dict>
            """;

    private static final String RESTRICTIVE = "com.example.kext";

    private final Machine machine;
    private final Management management;

    ProfileXml(Machine machine) {
        this.machine = machine;
        this.management = machine.conditions().management();
    }

    /** The identifiers of the computer's profiles, in order. */
    List<String> identifiers() {
        return Stream.concat(
                        management.approvedTeam().map(team -> managingIdentifier()).stream(),
                        management.isRestrictive() ? Stream.of(RESTRICTIVE) : Stream.empty())
                .toList();
    }

    private String managingIdentifier() {
        return isIntune() ? "www.windowsintune.com.custompayload." + machine.uuid("profile") : upper("profile");
    }

    private boolean isIntune() {
        return management.enrollment() == Enrollment.INTUNE;
    }

    /** Without root only the user's own profiles, of which there are none. */
    String text(boolean asRoot) {
        String profiles = asRoot
                ? management.approvedTeam().map(this::managing).orElse("")
                        + (management.isRestrictive() ? restrictive() : "")
                : "";
        String dict = profiles.isEmpty()
                ? "<dict/>\n"
                : "<dict>\n\t<key>_computerlevel</key>\n\t<array>\n" + profiles + "\t</array>\n</dict>\n";
        return HEAD + dict + "</plist>";
    }

    private String managing(String team) {
        boolean intune = isIntune();
        return PROFILE.replace(
                        "{display}", intune ? "Microsoft Defender ATP Kernel Extension" : "MDATP Kernel Extension")
                .replace("{identifier}", managingIdentifier())
                .replace("{overrides}", "true")
                .replace("{team}", team)
                .replace("{bundle}", DefenderKext.BUNDLE)
                .replace("{payload}", intune ? "com.microsoft.wdav.kext" : upper("payload"))
                .replace("{payloadUuid}", upper("payload"))
                .replace("{organization}", intune ? "Microsoft Corporation" : "Example Organization")
                .replace("{profileUuid}", upper("profile"));
    }

    /** Another vendor's: it allows its own extensions, and no user to allow others. */
    private String restrictive() {
        return PROFILE.replace("{display}", "Kernel extensions")
                .replace("{identifier}", RESTRICTIVE)
                .replace("{overrides}", "false")
                .replace("{team}", Management.OTHER_TEAM)
                .replace("{bundle}", "com.paragon-software.filesystems.ntfs")
                .replace("{payload}", RESTRICTIVE + ".policy")
                .replace("{payloadUuid}", upper("restrictive payload"))
                .replace("{organization}", "Example")
                .replace("{profileUuid}", upper("restrictive profile"));
    }

    private String upper(String purpose) {
        return machine.uuid(purpose).toString().toUpperCase(Locale.ROOT);
    }
}
