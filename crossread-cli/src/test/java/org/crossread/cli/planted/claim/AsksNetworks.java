package org.crossread.cli.planted.claim;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.SocketChannel;
import org.jsoup.Jsoup;

/** Breaks the rule against networks in each of the ways that the platform and jsoup offer. */
public final class AsksNetworks {
  public InputStream page(URI address) throws IOException {
    return address.toURL().openStream();
  }

  public HttpClient client() {
    return HttpClient.newHttpClient();
  }

  public boolean connects(String host) throws IOException {
    try (Socket socket = new Socket(host, 80);
        SocketChannel channel = SocketChannel.open()) {
      return socket.isConnected() && channel.isOpen();
    }
  }

  public String parsed(String address) throws IOException {
    return Jsoup.connect(address).get().text();
  }
}
