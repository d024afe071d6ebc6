package dev.safeguard.example.edfi;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An interchange, read one element below the root at a time. A document type declaration is
 * refused, and with it every entity but XML's own five; nothing outside the file is ever opened.
 */
final class XmlFile implements Closeable {
  private static final int MOST_DEPTH = 32;
  private static final int MOST_SIZE = 1 << 20;

  private final String name;
  private final InputStream in;
  private final XMLStreamReader xml;
  private final String root;

  private XmlFile(Path file) throws IOException {
    this.name = String.valueOf(file.getFileName());
    this.in = new BufferedInputStream(Files.newInputStream(file));
    try {
      this.xml = factory().createXMLStreamReader(in);
      this.root = root();
    } catch (XMLStreamException e) {
      in.close();
      throw malformed(e);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /** Opens a file and reads as far as its root element. */
  static XmlFile open(Path file) throws IOException {
    return new XmlFile(file);
  }

  /** What the file holds, by its root element. */
  Optional<Exchange> exchange() {
    return XmlRows.exchange(root);
  }

  /** Reads all rows. */
  void read(RowSink sink) throws IOException {
    try {
      while (xml.hasNext()) {
        int event = next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          XmlRows.rows(name, item()).forEach(sink::row);
        }
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private String root() throws XMLStreamException, IOException {
    while (xml.hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        return xml.getLocalName();
      }
    }
    throw here("holds no element");
  }

  /** Reads the element that was just entered, to its end. */
  private XmlItem item() throws XMLStreamException, IOException {
    XmlItem item = element();
    Deque<XmlItem> open = new ArrayDeque<>();
    open.push(item);
    int size = 0;
    while (!open.isEmpty()) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlItem child = element();
          open.element().add(child);
          open.push(child);
          size += child.name().length();
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          open.element().add(xml.getText());
          size += xml.getTextLength();
        }
        default -> {
          // Comments, processing instructions and white space say nothing.
        }
      }
      if (open.size() > MOST_DEPTH || size > MOST_SIZE) {
        throw here("an element is deeper than " + MOST_DEPTH + " or longer than " + MOST_SIZE);
      }
    }
    return item;
  }

  private XmlItem element() {
    return new XmlItem(
        xml.getLocalName(),
        xml.getLocation().getLineNumber(),
        xml.getAttributeValue(null, "id"),
        xml.getAttributeValue(null, "ref"));
  }

  private int next() throws XMLStreamException, IOException {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD) {
      throw here("document type declarations are refused");
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw here("entities are refused");
    }
    return event;
  }

  private UnreadableInputException here(String reason) {
    return UnreadableInputException.at(
        name, xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber(), reason);
  }

  /** The parser's own message quotes the file. */
  private UnreadableInputException malformed(XMLStreamException e) {
    long line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    long column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
    return UnreadableInputException.at(name, line, column, "is not well-formed XML");
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw malformed(e);
    } finally {
      in.close();
    }
  }
}
