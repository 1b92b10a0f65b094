package io.parley.localstack.cli;

import io.parley.localstack.stack.Component;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Takes {@code ingest} as well as {@code ingest-service}. */
final class ServiceNames implements ITypeConverter<Component> {

    @Override
    public Component convert(String name) {
        return Component.named(name)
                .orElseThrow(() -> new TypeConversionException("'" + name + "' is not one of "
                        + String.join(
                                ", ",
                                Arrays.stream(Component.values())
                                        .map(Component::shortName)
                                        .toList())));
    }
}
