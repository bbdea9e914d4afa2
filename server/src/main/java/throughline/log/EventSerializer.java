package throughline.log;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import throughline.events.Event;
import throughline.events.EventNames;

/** Writes and reads events under their plain names, so that neither a package nor a class name is ever in the log. */
final class EventSerializer extends Jackson3Serializer {
    EventSerializer() {
        super(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(LogJson::configure));
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public SerializedType typeForClass(Class type) {
        return type != null && Event.class.isAssignableFrom(type)
                ? new SimpleSerializedType(type.getSimpleName(), getRevisionResolver().revisionOf(type))
                : super.typeForClass(type);
    }

    /**
     * @throws SerializationException for a name that this version does not know: skipping such an event in silence would
     *     make every decision and every view wrong
     */
    @Override
    public Class<?> classForType(SerializedType type) {
        if (SimpleSerializedType.emptyType().equals(type)) {
            return Void.class;
        }
        if (MetaData.class.getName().equals(type.getName())) {
            return MetaData.class;
        }
        var event = EventNames.byName().get(type.getName());
        if (event == null) {
            throw new SerializationException("The log holds an event “" + type.getName()
                    + "”, which this version does not know. Start a version that is at least as new as the log.");
        }
        return event;
    }
}
