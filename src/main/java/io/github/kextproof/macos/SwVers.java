package io.github.kextproof.macos;

import io.github.kextproof.mac.MacOsVersion;
import java.util.regex.Pattern;

/** sw_vers(1): the version of macOS. */
public final class SwVers {
    private static final Pattern VERSION = Pattern.compile("ProductVersion:\\s{0,20}(\\d{1,4}(?:\\.\\d{1,4}){0,2})");

    private final MacShell mac;

    public SwVers(MacShell mac) {
        this.mac = mac;
    }

    /** @throws UnexpectedAnswer if it fails, or does not give version and build */
    public OsRelease read() {
        Answer answer = Answer.ofSuccess("sw_vers", mac.ask("/usr/bin/sw_vers"));
        String version = answer.last(VERSION).orElseThrow(() -> answer.without("macOS version"));
        String build = answer.value("BuildVersion").orElseThrow(() -> answer.without("macOS build"));
        return new OsRelease(answer.value("ProductName").orElse("macOS"), MacOsVersion.parse(version), build);
    }
}
