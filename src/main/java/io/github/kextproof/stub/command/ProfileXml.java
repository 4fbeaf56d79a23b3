package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.DefenderKext;
import io.github.kextproof.stub.machine.Enrollment;
import io.github.kextproof.stub.machine.Machine;
import java.util.Locale;

/** The Mac's profiles as {@code profiles show -output stdout-xml} prints them; the order of the keys is a guess. */
final class ProfileXml {
    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
            <plist version="1.0">
            """;
    private static final String PROFILE = """
            <dict>
            	<key>_computerlevel</key>
            	<array>
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
            						<true/>
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
            	</array>
            </dict>
            """;

    private final Machine machine;

    ProfileXml(Machine machine) {
        this.machine = machine;
    }

    static String identifier(Machine machine) {
        return machine.conditions().management().enrollment() == Enrollment.INTUNE
                ? "www.windowsintune.com.custompayload." + machine.uuid("profile")
                : upper(machine, "profile");
    }

    /** Without root only the user's own profiles, of which there are none. */
    String text(boolean asRoot) {
        String dict = asRoot && machine.conditions().management().enrollment().isManaged() ? profile() : "<dict/>\n";
        return HEAD + dict + "</plist>";
    }

    private String profile() {
        boolean intune = machine.conditions().management().enrollment() == Enrollment.INTUNE;
        return PROFILE.replace(
                        "{display}", intune ? "Microsoft Defender ATP Kernel Extension" : "MDATP Kernel Extension")
                .replace("{identifier}", identifier(machine))
                .replace("{team}", DefenderKext.TEAM)
                .replace("{bundle}", DefenderKext.BUNDLE)
                .replace("{payload}", intune ? "com.microsoft.wdav.kext" : upper(machine, "payload"))
                .replace("{payloadUuid}", upper(machine, "payload"))
                .replace("{organization}", intune ? "Microsoft Corporation" : "Example Organization")
                .replace("{profileUuid}", upper(machine, "profile"));
    }

    private static String upper(Machine machine, String purpose) {
        return machine.uuid(purpose).toString().toUpperCase(Locale.ROOT);
    }
}
