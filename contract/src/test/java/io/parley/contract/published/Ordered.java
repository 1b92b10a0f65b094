package io.parley.contract.published;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps that keep the order in which they are written, as documents want it. */
final class Ordered {

    private Ordered() {}

    /** Names and values in turn. */
    static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
