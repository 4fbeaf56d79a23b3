package io.github.kextproof.doctor;

import io.github.kextproof.macos.Architecture;
import io.github.kextproof.macos.HardwareFacts;

/** What kind of computer it is. An Apple silicon Mac is in order; that no scenario applies to it, the scenarios say. */
final class Processor implements Check {
    @Override
    public Diagnosis look(Patient mac) {
        HardwareFacts hardware = mac.platform().hardware();
        String kind = hardware.architecture() == Architecture.INTEL ? "Intel" : "Apple silicon";
        return new Diagnosis.Fine(kind + ", " + hardware.model());
    }
}
