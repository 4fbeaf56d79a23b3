package io.github.kextproof.contract;

import java.io.IOException;

/** The contract, held against a stub Mac in this program, whose login shell is bash and whose sudo asks. */
class EmbeddedBashMacContractIT extends MacContract {
    @Override
    MacUnderContract start() throws IOException {
        return MacUnderContract.stub("10.13.6", true, false);
    }
}
