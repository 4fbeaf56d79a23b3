package io.github.kextproof.contract;

import java.io.IOException;

/** The contract, held against a stub Mac in a container, whose login shell is bash and whose sudo asks. */
class MacContractBashContainerIT extends MacContract {
    @Override
    MacUnderContract start() throws IOException {
        return MacUnderContract.stub("10.13.6", true, true);
    }
}
