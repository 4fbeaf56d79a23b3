package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Machine;
import java.util.Locale;
import java.util.Map;

/**
 * The hardware and system build that go with a macOS version; builds and kernels as Apple published them, the rest plausible.
 *
 * @param model identifier, such as Macmini8,1
 * @param build such as 19H15
 * @param darwin kernel release, such as 19.6.0
 */
record Hardware(String model, String name, String processor, String build, String darwin, String xnu, boolean arm) {
    private record Release(String build, String darwin, String xnu) {}

    private static final Map<String, Release> RELEASES = Map.of(
            "10.13", new Release("17G14042", "17.7.0", "xnu-4570.71.82.8~1"),
            "10.14", new Release("18G9323", "18.7.0", "xnu-4903.278.70~1"),
            "10.15", new Release("19H15", "19.6.0", "xnu-6153.141.10~1"),
            "11", new Release("20G817", "20.6.0", "xnu-7195.141.39~2"),
            "12", new Release("21A559", "21.1.0", "xnu-8019.41.5~1"));

    static Hardware of(Machine machine) {
        Release release = release(machine.definition().macos());
        boolean arm = machine.definition().architecture().equals("arm64");
        return new Hardware(
                arm ? "MacBookPro18,3" : "Macmini8,1",
                arm ? "MacBook Pro" : "Mac mini",
                arm ? "Apple M1 Pro" : "Intel(R) Core(TM) i5-8500B CPU @ 3.00GHz",
                release.build(),
                release.darwin(),
                release.xnu(),
                arm);
    }

    /** The build of a version of macOS. */
    static String build(String macos) {
        return release(macos).build();
    }

    private static Release release(String macos) {
        String family = macos.replaceFirst("^(10\\.\\d+|\\d+).*", "$1");
        Release release = RELEASES.get(family);
        if (release == null) {
            throw new IllegalArgumentException("macOS " + macos + " is not simulated: expected 10.13 to 12");
        }
        return release;
    }

    String architecture() {
        return arm ? "arm64" : "x86_64";
    }

    String kernelVersion() {
        String suffix = arm ? "RELEASE_ARM64_T6000" : "RELEASE_X86_64";
        return "Darwin Kernel Version " + darwin + ": Sat Oct 10 00:00:00 PDT 2020; root:" + xnu + "/" + suffix;
    }

    /** A serial number for this Mac: none that Apple ever gave. */
    static String serialNumber(Machine machine) {
        return "STUB"
                + machine.uuid("serial")
                        .toString()
                        .replace("-", "")
                        .substring(0, 8)
                        .toUpperCase(Locale.ROOT);
    }
}
