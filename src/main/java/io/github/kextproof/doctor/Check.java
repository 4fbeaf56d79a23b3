package io.github.kextproof.doctor;

/** One look at a Mac, which changes nothing on it. */
@FunctionalInterface
interface Check {
    /**
     * Looks.
     *
     * @throws io.github.kextproof.macos.MacTrouble if a tool of the Mac answers otherwise than known
     * @throws io.github.kextproof.ssh.ShellException if the conversation breaks
     */
    Diagnosis look(Patient mac);
}
