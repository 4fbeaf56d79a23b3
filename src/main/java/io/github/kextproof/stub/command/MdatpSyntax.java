package io.github.kextproof.stub.command;

import io.github.kextproof.stub.machine.Daemon;
import io.github.kextproof.stub.machine.StubPackage;

/**
 * Which syntax mdatp understands.
 *
 * @param deprecating whether it complains of the legacy one that it still understands
 */
record MdatpSyntax(boolean modern, boolean legacy, boolean deprecating) {
    static MdatpSyntax of(Daemon.CommandLine chosen, StubPackage product) {
        return switch (chosen) {
            case AUTOMATIC ->
                // Guess, to be confirmed on a lab Mac: that the old syntax still answers once it is deprecated.
                new MdatpSyntax(product.isAtLeast("101.05.17"), true, product.isAtLeast("101.19.48"));
            case MODERN -> new MdatpSyntax(true, false, false);
            case LEGACY -> new MdatpSyntax(false, true, false);
            case BOTH -> new MdatpSyntax(true, true, false);
        };
    }
}
