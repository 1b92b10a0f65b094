package io.parley.localstack.standin;

import java.io.IOException;

/** What answers one method of one path. */
@FunctionalInterface
interface Endpoint {

    /** @throws Refusal to end the call with an HTTP error; any other exception closes the connection */
    void answer(Call call) throws IOException;
}
