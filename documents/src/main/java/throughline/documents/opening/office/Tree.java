package throughline.documents.opening.office;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.Unreadable;

/**
 * One element of XML and what stands in it, by local names: the two editions of the standard differ in their namespaces
 * alone. A document type is refused, so there is no entity that could be looked up anywhere.
 */
public final class Tree {
    /** Below the hundred at which a newer Java gives up by itself, in words of its own. */
    private static final int DEEPEST = 90;

    private static final int MOST = 2_500_000;
    static final XMLInputFactory FACTORY = factory();

    private final String name;
    private Map<String, String> attributes = Map.of();
    private List<Tree> children = List.of();
    private String text = "";

    private Tree(String name) {
        this.name = name;
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    /** A reader that looks nothing up. */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    static Tree of(InputStream in) throws XMLStreamException {
        var reader = reader(in);
        var open = new ArrayDeque<Tree>();
        var root = new Tree("");
        open.push(root);
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw documentType();
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > DEEPEST) {
                        throw new Unreadable("This file has boxes inside boxes, more than " + DEEPEST
                                + " deep. Copy the plan's table into a new document, save it and send that.");
                    }
                    if (++elements > MOST) {
                        throw new Unreadable(
                                "This file holds more than a plan can. Save the pages with the plan as a file of their own and send that.");
                    }
                    var element = new Tree(reader.getLocalName().intern());
                    element.attributes = attributes(reader);
                    open.element().add(element);
                    open.push(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    var element = open.element();
                    if (element.children.isEmpty() || !reader.isWhiteSpace()) {
                        element.text += reader.getText();
                    }
                }
                default -> {}
            }
        }
        return root.children.getFirst();
    }

    static Unreadable documentType() {
        return new Unreadable("This file asks for other files to be read with it, which no Word or Excel file does."
                + " Open it in the program that it was made with, save it as .docx or .xlsx and send that.");
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        int count = reader.getAttributeCount();
        if (count == 0) {
            return Map.of();
        }
        if (count == 1) {
            return Map.of(reader.getAttributeLocalName(0), reader.getAttributeValue(0));
        }
        var attributes = new HashMap<String, String>(count * 2);
        for (int i = 0; i < count; i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private void add(Tree child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    public String name() {
        return name;
    }

    /** What stands between its tags, where no other tag does. */
    public String text() {
        return text;
    }

    public List<Tree> children() {
        return children;
    }

    public boolean is(String other) {
        return name.equals(other);
    }

    public Stream<Tree> all(String child) {
        return children.stream().filter(each -> each.is(child));
    }

    public @Nullable Tree first(String child) {
        for (var each : children) {
            if (each.is(child)) {
                return each;
            }
        }
        return null;
    }

    /** Follows a way of names down; absent where it breaks off. */
    public @Nullable Tree at(String... way) {
        @Nullable Tree here = this;
        for (var step : way) {
            if (here == null) {
                return null;
            }
            here = here.first(step);
        }
        return here;
    }

    /** Itself and everything below it, in order. */
    public Stream<Tree> walk() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Tree::walk));
    }

    public @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    public String attribute(String attribute, String otherwise) {
        return attributes.getOrDefault(attribute, otherwise);
    }

    public int number(String attribute, int otherwise) {
        var written = attributes.get(attribute);
        try {
            return written == null ? otherwise : Integer.parseInt(written.strip());
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }

    /** Whether a switch such as {@code <w:vanish/>} or {@code <w:b w:val="0"/>} is on. */
    public boolean on() {
        return switch (attribute("val", "true")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }
}
