<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>_NotesList</name>
    <message>
      <source>Highlights and notes</source>
      <translation>Hervorhebungen und Notizen</translation>
    </message>
    <message>
      <source>Notes stand here once an article is open.</source>
      <translation>Hier stehen Notizen, sobald ein Artikel geöffnet ist.</translation>
    </message>
    <message>
      <source>No note fits the filter.</source>
      <translation>Keine Notiz passt zum Filter.</translation>
    </message>
    <message>
      <source>Nothing marked yet.</source>
      <translation>Noch nichts markiert.</translation>
    </message>
    <message>
      <source>Select words in the article, then choose a colour or a note.</source>
      <translation>Wörter im Artikel auswählen, dann eine Farbe oder eine Notiz wählen.</translation>
    </message>
    <message>
      <source>Select words in the article, then press %1 to highlight them or %2 to add a note.</source>
      <translation>Wörter im Artikel auswählen, dann %1 zum Hervorheben oder %2 für eine Notiz drücken.</translation>
    </message>
  </context>
  <context>
    <name>AboutDialog</name>
    <message>
      <source>About Postil</source>
      <translation>Über Postil</translation>
    </message>
    <message>
      <source>Read the news closely: who acts, who is quoted, which weapons are named, and your own notes beside it.</source>
      <translation>Nachrichten genau lesen: wer handelt, wer zitiert wird, welche Waffen genannt werden – und die eigenen Notizen daneben.</translation>
    </message>
    <message>
      <source>Your library lies in %1 and nowhere else. MIT licence. Made with Qt %2.</source>
      <translation>Die Bibliothek liegt in %1 und nirgendwo sonst. MIT-Lizenz. Mit Qt %2 gebaut.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Rückgängig</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Wiederholen</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>&amp;Plain Text</source>
      <translation>&amp;Reiner Text</translation>
    </message>
    <message>
      <source>&amp;Formatted Text with Notes</source>
      <translation>&amp;Formatierter Text mit Notizen</translation>
    </message>
    <message>
      <source>&amp;Markdown</source>
      <translation>&amp;Markdown</translation>
    </message>
    <message>
      <source>Markdown for &amp;Obsidian</source>
      <translation>Markdown für &amp;Obsidian</translation>
    </message>
    <message>
      <source>Markdown for &amp;Logseq</source>
      <translation>Markdown für &amp;Logseq</translation>
    </message>
    <message>
      <source>&amp;HTML</source>
      <translation>&amp;HTML</translation>
    </message>
    <message>
      <source>La&amp;TeX</source>
      <translation>La&amp;TeX</translation>
    </message>
    <message>
      <source>Copy &amp;Quote with Citation</source>
      <translation>&amp;Zitat mit Beleg kopieren</translation>
    </message>
    <message>
      <source>In &amp;APA Style</source>
      <translation>Im Stil &amp;APA</translation>
    </message>
    <message>
      <source>In &amp;MLA Style</source>
      <translation>Im Stil &amp;MLA</translation>
    </message>
    <message>
      <source>In &amp;Chicago Style</source>
      <translation>Im Stil &amp;Chicago</translation>
    </message>
    <message>
      <source>Select &amp;All</source>
      <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
      <source>&amp;Find…</source>
      <translation>&amp;Suchen …</translation>
    </message>
    <message>
      <source>Find &amp;Next</source>
      <translation>W&amp;eitersuchen</translation>
    </message>
    <message>
      <source>Find Pre&amp;vious</source>
      <translation>&amp;Vorigen Treffer suchen</translation>
    </message>
    <message>
      <source>&amp;Settings…</source>
      <translation>E&amp;instellungen …</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>&amp;Öffnen …</translation>
    </message>
    <message>
      <source>Li&amp;brary</source>
      <translation>Bibliothe&amp;k</translation>
    </message>
    <message>
      <source>Open &amp;Folder…</source>
      <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
      <source>Open &amp;Web Address…</source>
      <translation>&amp;Webadresse öffnen…</translation>
    </message>
    <message>
      <source>&amp;New from Clipboard</source>
      <translation>&amp;Neu aus der Zwischenablage</translation>
    </message>
    <message>
      <source>Import No&amp;tes…</source>
      <translation>No&amp;tizen importieren …</translation>
    </message>
    <message>
      <source>Take &amp;In a Library…</source>
      <translation>Bibliothek au&amp;fnehmen …</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportieren …</translation>
    </message>
    <message>
      <source>Save as P&amp;DF…</source>
      <translation>Als &amp;PDF sichern …</translation>
    </message>
    <message>
      <source>&amp;Print…</source>
      <translation>&amp;Drucken …</translation>
    </message>
    <message>
      <source>Copy &amp;Link to Article</source>
      <translation>&amp;Link zum Artikel kopieren</translation>
    </message>
    <message>
      <source>&amp;Save Library as One File…</source>
      <translation>Bibliothek als Datei &amp;sichern …</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>&amp;Forward</source>
      <translation>&amp;Vorwärts</translation>
    </message>
    <message>
      <source>Next &amp;Mark</source>
      <translation>Nächste &amp;Markierung</translation>
    </message>
    <message>
      <source>&amp;Previous Mark</source>
      <translation>Vo&amp;rige Markierung</translation>
    </message>
    <message>
      <source>&amp;Next Mention of the Same</source>
      <translation>&amp;Nächste Nennung desselben</translation>
    </message>
    <message>
      <source>Pre&amp;vious Mention of the Same</source>
      <translation>Vorige Nenn&amp;ung desselben</translation>
    </message>
    <message>
      <source>Next &amp;Heading</source>
      <translation>Nächste Übers&amp;chrift</translation>
    </message>
    <message>
      <source>Previ&amp;ous Heading</source>
      <translation>V&amp;orige Überschrift</translation>
    </message>
    <message>
      <source>Headin&amp;gs…</source>
      <translation>Überschri&amp;ften …</translation>
    </message>
    <message>
      <source>Next &amp;Link</source>
      <translation>Nächster &amp;Link</translation>
    </message>
    <message>
      <source>Previous Lin&amp;k</source>
      <translation>Voriger Lin&amp;k</translation>
    </message>
    <message>
      <source>L&amp;inks…</source>
      <translation>&amp;Alle Links …</translation>
    </message>
    <message>
      <source>Next Pan&amp;e</source>
      <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
      <source>&amp;Commands…</source>
      <translation>&amp;Befehle …</translation>
    </message>
    <message>
      <source>&amp;Keys</source>
      <translation>&amp;Tasten</translation>
    </message>
    <message>
      <source>&amp;About Postil</source>
      <translation>&amp;Über Postil</translation>
    </message>
    <message>
      <source>Actors</source>
      <translation>Akteure</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>Systems</source>
      <translation>Systeme</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Orte</translation>
    </message>
    <message>
      <source>Terms</source>
      <translation>Begriffe</translation>
    </message>
    <message>
      <source>Statements</source>
      <translation>Aussagen</translation>
    </message>
    <message>
      <source>&amp;Yellow</source>
      <translation>&amp;Gelb</translation>
    </message>
    <message>
      <source>&amp;Green</source>
      <translation>G&amp;rün</translation>
    </message>
    <message>
      <source>&amp;Blue</source>
      <translation>&amp;Blau</translation>
    </message>
    <message>
      <source>&amp;Magenta</source>
      <translation>&amp;Magenta</translation>
    </message>
    <message>
      <source>&amp;Red</source>
      <translation>Ro&amp;t</translation>
    </message>
    <message>
      <source>&amp;Purple</source>
      <translation>&amp;Violett</translation>
    </message>
    <message>
      <source>&amp;Orange</source>
      <translation>&amp;Orange</translation>
    </message>
    <message>
      <source>Gr&amp;ey</source>
      <translation>Gra&amp;u</translation>
    </message>
    <message>
      <source>&amp;Highlight</source>
      <translation>&amp;Hervorheben</translation>
    </message>
    <message>
      <source>Highlight with &amp;Note</source>
      <translation>Hervorheben mit &amp;Notiz</translation>
    </message>
    <message>
      <source>&amp;Names of Colours…</source>
      <translation>&amp;Namen der Farben…</translation>
    </message>
    <message>
      <source>&amp;Underline</source>
      <translation>&amp;Unterstreichen</translation>
    </message>
    <message>
      <source>&amp;Strike Through</source>
      <translation>&amp;Durchstreichen</translation>
    </message>
    <message>
      <source>&amp;Longer by a Word</source>
      <translation>Ein Wort &amp;länger</translation>
    </message>
    <message>
      <source>Sho&amp;rter by a Word</source>
      <translation>Ein Wort &amp;kürzer</translation>
    </message>
    <message>
      <source>&amp;Begin a Word Earlier</source>
      <translation>Ein Wort &amp;früher beginnen</translation>
    </message>
    <message>
      <source>Begin a Word La&amp;ter</source>
      <translation>Ein Wort &amp;später beginnen</translation>
    </message>
    <message>
      <source>S&amp;plit at the Caret</source>
      <translation>An der Schreibmarke &amp;teilen</translation>
    </message>
    <message>
      <source>&amp;Join with the Next</source>
      <translation>Mit der nächsten &amp;verbinden</translation>
    </message>
    <message>
      <source>Ta&amp;gs…</source>
      <translation>S&amp;chlagwörter…</translation>
    </message>
    <message>
      <source>L&amp;ink</source>
      <translation>&amp;Verknüpfen</translation>
    </message>
    <message>
      <source>&amp;Delete Highlight</source>
      <translation>Hervorhebung &amp;löschen</translation>
    </message>
    <message>
      <source>&amp;Let Go</source>
      <translation>L&amp;oslassen</translation>
    </message>
    <message>
      <source>Note on the &amp;Article</source>
      <translation>Notiz zum &amp;Artikel</translation>
    </message>
    <message>
      <source>&amp;What Is This?</source>
      <translation>&amp;Was ist das?</translation>
    </message>
    <message>
      <source>&amp;Right as It Is</source>
      <translation>&amp;Richtig so</translation>
    </message>
    <message>
      <source>&amp;Not This, Here</source>
      <translation>&amp;Nicht das, hier</translation>
    </message>
    <message>
      <source>N&amp;ot This…</source>
      <translation>Nicht &amp;das…</translation>
    </message>
    <message>
      <source>Something &amp;Else…</source>
      <translation>&amp;Etwas anderes…</translation>
    </message>
    <message>
      <source>&amp;Somebody Else…</source>
      <translation>&amp;Jemand anderes…</translation>
    </message>
    <message>
      <source>The S&amp;ame As…</source>
      <translation>Das&amp;selbe wie…</translation>
    </message>
    <message>
      <source>&amp;Two Different Ones…</source>
      <translation>&amp;Zwei verschiedene…</translation>
    </message>
    <message>
      <source>Rena&amp;me…</source>
      <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
      <source>Mar&amp;k What Was Missed…</source>
      <translation>Ü&amp;bersehenes markieren…</translation>
    </message>
    <message>
      <source>Re&amp;view Unsure Marks</source>
      <translation>Unsichere &amp;prüfen</translation>
    </message>
    <message>
      <source>Skip This One</source>
      <translation>Diese überspringen</translation>
    </message>
    <message>
      <source>What Was Ta&amp;ught…</source>
      <translation>Was gelehrt w&amp;urde…</translation>
    </message>
    <message>
      <source>Moved and Unplaced Marks…</source>
      <translation>Verschobene Marken und solche ohne Ort…</translation>
    </message>
    <message>
      <source>&amp;New…</source>
      <translation>&amp;Neu…</translation>
    </message>
    <message>
      <source>Add &amp;Examples</source>
      <translation>&amp;Beispiele hinzufügen</translation>
    </message>
    <message>
      <source>&amp;Import…</source>
      <translation>&amp;Importieren…</translation>
    </message>
    <message>
      <source>E&amp;xport…</source>
      <translation>E&amp;xportieren…</translation>
    </message>
    <message>
      <source>Zoom &amp;In</source>
      <translation>&amp;Vergrößern</translation>
    </message>
    <message>
      <source>Zoom &amp;Out</source>
      <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
      <source>&amp;Actual Size</source>
      <translation>&amp;Originalgröße</translation>
    </message>
    <message>
      <source>&amp;As the Desktop</source>
      <translation>&amp;Wie der Desktop</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;Hell</translation>
    </message>
    <message>
      <source>&amp;Sepia</source>
      <translation>&amp;Sepia</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;Dunkel</translation>
    </message>
    <message>
      <source>&amp;High Contrast</source>
      <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
      <source>&amp;Marks Panel</source>
      <translation>Seitenleiste „&amp;Markierungen“</translation>
    </message>
    <message>
      <source>A&amp;rticle Panel</source>
      <translation>Seitenleiste „Zum &amp;Artikel“</translation>
    </message>
    <message>
      <source>Marks to the &amp;Other Side</source>
      <translation>Markierungen auf die &amp;andere Seite</translation>
    </message>
    <message>
      <source>About the Article to the O&amp;ther Side</source>
      <translation>Zum Artikel auf die a&amp;ndere Seite</translation>
    </message>
    <message>
      <source>Marks in Their Own &amp;Window</source>
      <translation>Markierungen im eigenen &amp;Fenster</translation>
    </message>
    <message>
      <source>About the Article in Its Own Wi&amp;ndow</source>
      <translation>Zum Artikel im eigenen F&amp;enster</translation>
    </message>
    <message>
      <source>&amp;Reset Panels</source>
      <translation>Seitenleisten &amp;zurücksetzen</translation>
    </message>
    <message>
      <source>&amp;Caret in the Text</source>
      <translation>&amp;Cursor im Text</translation>
    </message>
    <message>
      <source>&amp;Full Screen</source>
      <translation>Voll&amp;bild</translation>
    </message>
    <message>
      <source>Nothing but the &amp;Page</source>
      <translation>Nichts als &amp;die Seite</translation>
    </message>
    <message>
      <source>&amp;Notes</source>
      <translation>&amp;Notizen</translation>
    </message>
    <message>
      <source>&amp;Actors</source>
      <translation>&amp;Akteure</translation>
    </message>
    <message>
      <source>&amp;Quotes</source>
      <translation>&amp;Zitate</translation>
    </message>
    <message>
      <source>&amp;Systems</source>
      <translation>&amp;Systeme</translation>
    </message>
    <message>
      <source>&amp;Overview</source>
      <translation>&amp;Überblick</translation>
    </message>
    <message>
      <source>%1 %2</source>
      <translation>%1: %2</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>Open &amp;Recent</source>
      <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>Cop&amp;y As</source>
      <translation>Ko&amp;pieren als</translation>
    </message>
    <message>
      <source>C&amp;ite in Another Style</source>
      <translation>In anderem S&amp;til zitieren</translation>
    </message>
    <message>
      <source>&amp;Mark</source>
      <translation>&amp;Markieren</translation>
    </message>
    <message>
      <source>&amp;Colour</source>
      <translation>&amp;Farbe</translation>
    </message>
    <message>
      <source>&amp;Form</source>
      <translation>For&amp;m</translation>
    </message>
    <message>
      <source>Cat&amp;egories</source>
      <translation>Kat&amp;egorien</translation>
    </message>
    <message>
      <source>C&amp;orrect</source>
      <translation>&amp;Korrigieren</translation>
    </message>
    <message>
      <source>&amp;Shown</source>
      <translation>An&amp;gezeigt</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>Pane&amp;ls</source>
      <translation>&amp;Seitenleisten</translation>
    </message>
    <message>
      <source>A&amp;bout the Article</source>
      <translation>Z&amp;um Artikel</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>&amp;Thema</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>&amp;Gehe zu</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
  </context>
  <context>
    <name>AddressDialog</name>
    <message>
      <source>Open Web Address</source>
      <translation>Webadresse öffnen</translation>
    </message>
    <message>
      <source>&amp;Address</source>
      <translation>&amp;Adresse</translation>
    </message>
    <message>
      <source>Allow Fetching</source>
      <translation>Holen erlauben</translation>
    </message>
    <message>
      <source>&amp;Fetch</source>
      <translation>&amp;Holen</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Fetching from the web is switched off in the settings.</source>
      <translation>Das Holen aus dem Web ist in den Einstellungen abgeschaltet.</translation>
    </message>
    <message>
      <source>That is no web address. One looks like https://example.org/article.</source>
      <translation>Das ist keine Webadresse. Eine solche sieht so aus: https://example.org/artikel.</translation>
    </message>
    <message>
      <source>Postil fetches this page and the pictures of its article from its server, once. Nothing else is sent.</source>
      <translation>Postil holt diese Seite und die Bilder ihres Artikels von ihrem Server, einmal. Sonst wird nichts gesendet.</translation>
    </message>
  </context>
  <context>
    <name>AgainBar</name>
    <message>
      <source>Update</source>
      <translation>Aktualisieren</translation>
    </message>
    <message>
      <source>Brings notes and highlights over to this text, and puts the old one aside</source>
      <translation>Überträgt Notizen und Hervorhebungen auf diesen Text und legt den alten beiseite</translation>
    </message>
    <message>
      <source>Keep Both</source>
      <translation>Beide behalten</translation>
    </message>
    <message>
      <source>Leaves the old article with its notes as it is, beside this one</source>
      <translation>Lässt den alten Artikel mit seinen Notizen neben diesem, wie er ist</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Throws this one away and opens the old article</source>
      <translation>Wirft diesen weg und öffnet den alten Artikel</translation>
    </message>
    <message>
      <source>You have this article already, saved on %1.</source>
      <translation>Dieser Artikel ist schon da, gespeichert am %1.</translation>
    </message>
    <message>
      <source>The text has changed: words added %1, removed %2.</source>
      <translation>Der Text ist anders: neue Wörter %1, entfallene %2.</translation>
    </message>
    <message>
      <source>The words are the same.</source>
      <translation>Die Wörter sind dieselben.</translation>
    </message>
  </context>
  <context>
    <name>Announcer</name>
    <message>
      <source>Sign of a note</source>
      <translation>Fußnotenzeichen</translation>
    </message>
    <message>
      <source>Link to %1</source>
      <translation>Verweis auf %1</translation>
    </message>
    <message>
      <source>a place in the article</source>
      <translation>eine Stelle im Artikel</translation>
    </message>
    <message>
      <source>Heading of level %1</source>
      <translation>Überschrift der Ebene %1</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Kicker</source>
      <translation>Dachzeile</translation>
    </message>
    <message>
      <source>Byline</source>
      <translation>Autorenzeile</translation>
    </message>
    <message>
      <source>Caption of a picture</source>
      <translation>Bildunterschrift</translation>
    </message>
    <message>
      <source>Heading</source>
      <translation>Überschrift</translation>
    </message>
    <message>
      <source>List item</source>
      <translation>Listenpunkt</translation>
    </message>
    <message>
      <source>Block quote</source>
      <translation>Blockzitat</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <source>About the author</source>
      <translation>Über den Autor</translation>
    </message>
  </context>
  <context>
    <name>Arrivals</name>
    <message>
      <source>The link is copied.</source>
      <translation>Der Link ist kopiert.</translation>
    </message>
    <message>
      <source>%1 leads nowhere: a link is postil:article/… or postil:mark/…</source>
      <translation>%1 führt nirgendwohin: Ein Link ist postil:article/… oder postil:mark/…</translation>
    </message>
  </context>
  <context>
    <name>ArticleChoice</name>
    <message>
      <source>Find an article</source>
      <translation>Artikel suchen</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Choose All</source>
      <translation>Alle wählen</translation>
    </message>
  </context>
  <context>
    <name>ArticleFiles</name>
    <message>
      <source>Open Articles</source>
      <translation>Artikel öffnen</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Libraries</source>
      <translation>Bibliotheken</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Open Folder</source>
      <translation>Ordner öffnen</translation>
    </message>
    <message>
      <source>There is no text on the clipboard. Copy an article, then try again.</source>
      <translation>In der Zwischenablage ist kein Text. Erst einen Artikel kopieren, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>No articles yet</source>
      <translation>Noch keine Artikel</translation>
    </message>
    <message>
      <source>article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Without a title, %1</source>
      <translation>Ohne Titel, %1</translation>
    </message>
  </context>
  <context>
    <name>ArticlesPage</name>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Nothing fits. Fewer words find more; * lets a word go on: sanction*.</source>
      <translation>Nichts passt. Weniger Wörter finden mehr; * lässt ein Wort weitergehen: sanktion*.</translation>
    </message>
    <message>
      <source>Nothing lies in this collection. Choose articles, then “Put into Collection” in their menu.</source>
      <translation>In dieser Sammlung liegt nichts. Artikel wählen, dann in ihrem Menü „In Sammlung legen“.</translation>
    </message>
    <message>
      <source>The shelf is empty. Articles that are opened in Postil stand here.</source>
      <translation>Das Regal ist leer. Hier stehen Artikel, die in Postil geöffnet wurden.</translation>
    </message>
    <message>
      <source>No article has a star. S gives one to what is chosen.</source>
      <translation>Kein Artikel hat einen Stern. S gibt ihn dem, was gewählt ist.</translation>
    </message>
    <message>
      <source>Nothing is unread.</source>
      <translation>Nichts ist ungelesen.</translation>
    </message>
    <message>
      <source>No article has a note or a highlight yet.</source>
      <translation>Noch hat kein Artikel eine Notiz oder Hervorhebung.</translation>
    </message>
    <message>
      <source>The archive is empty. E puts away what is done with; search still finds it.</source>
      <translation>Das Archiv ist leer. E legt ab, was erledigt ist; die Suche findet es weiterhin.</translation>
    </message>
    <message>
      <source>The trash is empty.</source>
      <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
      <source>Nothing here.</source>
      <translation>Nichts hier.</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <source>Delete for Good…</source>
      <translation>Endgültig löschen …</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Remove Star</source>
      <translation>Stern entfernen</translation>
    </message>
    <message>
      <source>Star</source>
      <translation>Stern geben</translation>
    </message>
    <message>
      <source>Put Back on the Shelf</source>
      <translation>Ins Regal zurückstellen</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation>Archiv</translation>
    </message>
    <message>
      <source>Put into Collection</source>
      <translation>In Sammlung legen</translation>
    </message>
    <message>
      <source>New Collection…</source>
      <translation>Neue Sammlung …</translation>
    </message>
    <message>
      <source>Take out of This Collection</source>
      <translation>Aus dieser Sammlung nehmen</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Details…</source>
      <translation>Angaben …</translation>
    </message>
    <message>
      <source>Move to Trash</source>
      <translation>In den Papierkorb legen</translation>
    </message>
  </context>
  <context>
    <name>Card</name>
    <message>
      <source>Here as: </source>
      <translation>Hier als: </translation>
    </message>
    <message>
      <source>What can be done with it</source>
      <translation>Was sich damit tun lässt</translation>
    </message>
    <message>
      <source>Previous</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Nothing else by this speaker</source>
      <translation>Sonst nichts von dieser Stimme</translation>
    </message>
    <message>
      <source>Not mentioned again</source>
      <translation>Sonst nicht genannt</translation>
    </message>
    <message>
      <source>%1 of %2 by this speaker</source>
      <translation>%1 von %2 dieser Stimme</translation>
    </message>
    <message>
      <source>Mention %1 of %2</source>
      <translation>Nennung %1 von %2</translation>
    </message>
    <message>
      <source>Actor</source>
      <translation>Akteur</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Zitat</translation>
    </message>
    <message>
      <source>Military system</source>
      <translation>Waffensystem</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Term in quotation marks</source>
      <translation>Begriff in Anführungszeichen</translation>
    </message>
    <message>
      <source>Statement</source>
      <translation>Aussage</translation>
    </message>
    <message>
      <source>Your highlight</source>
      <translation>Eigene Hervorhebung</translation>
    </message>
    <message>
      <source>Your category</source>
      <translation>Eigene Kategorie</translation>
    </message>
    <message>
      <source>word for word</source>
      <translation>wörtlich</translation>
    </message>
    <message>
      <source>in part</source>
      <translation>in Teilen</translation>
    </message>
    <message>
      <source>a class</source>
      <translation>eine Klasse</translation>
    </message>
    <message>
      <source>by name</source>
      <translation>mit Namen</translation>
    </message>
    <message>
      <source>person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>state</source>
      <translation>Staat</translation>
    </message>
    <message>
      <source>government body</source>
      <translation>staatliche Stelle</translation>
    </message>
    <message>
      <source>organisation</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>alliance</source>
      <translation>Bündnis</translation>
    </message>
    <message>
      <source>armed force</source>
      <translation>Streitkraft</translation>
    </message>
    <message>
      <source>armed group</source>
      <translation>bewaffnete Gruppe</translation>
    </message>
    <message>
      <source>party</source>
      <translation>Partei</translation>
    </message>
    <message>
      <source>company</source>
      <translation>Unternehmen</translation>
    </message>
    <message>
      <source>people</source>
      <translation>Volk</translation>
    </message>
    <message>
      <source>bloc</source>
      <translation>Block</translation>
    </message>
    <message>
      <source>Very sure</source>
      <translation>Sehr sicher</translation>
    </message>
    <message>
      <source>Sure</source>
      <translation>Sicher</translation>
    </message>
    <message>
      <source>Fairly sure</source>
      <translation>Ziemlich sicher</translation>
    </message>
    <message>
      <source>Not sure</source>
      <translation>Unsicher</translation>
    </message>
    <message>
      <source>A guess</source>
      <translation>Geraten</translation>
    </message>
    <message>
      <source>Found by a rule</source>
      <translation>Nach einer Regel gefunden</translation>
    </message>
    <message>
      <source>Found in the word list</source>
      <translation>In der Wortliste gefunden</translation>
    </message>
    <message>
      <source>Found by the language model</source>
      <translation>Vom Sprachmodell gefunden</translation>
    </message>
    <message>
      <source>Marked by you</source>
      <translation>Selbst markiert</translation>
    </message>
    <message>
      <source>Capital</source>
      <translation>Hauptstadt</translation>
    </message>
    <message>
      <source>Nationality</source>
      <translation>Nationalität</translation>
    </message>
    <message>
      <source>Office</source>
      <translation>Amt</translation>
    </message>
    <message>
      <source>Of</source>
      <translation>Von</translation>
    </message>
    <message>
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <source>Origin</source>
      <translation>Herkunft</translation>
    </message>
    <message>
      <source>Maker</source>
      <translation>Hersteller</translation>
    </message>
    <message>
      <source>NATO name</source>
      <translation>NATO-Name</translation>
    </message>
    <message>
      <source>Other names</source>
      <translation>Andere Namen</translation>
    </message>
    <message>
      <source>In service since</source>
      <translation>Im Dienst seit</translation>
    </message>
    <message>
      <source>%1, %2 %</source>
      <translation>%1, %2 %</translation>
    </message>
    <message>
      <source>of who says it, %1 %</source>
      <translation>wer es sagt, zu %1 %</translation>
    </message>
    <message>
      <source>Unattributed: the article does not say whose words these are.</source>
      <translation>Ohne Zuschreibung: Der Artikel sagt nicht, wessen Worte das sind.</translation>
    </message>
    <message>
      <source>Said by %1</source>
      <translation>Gesagt von %1</translation>
    </message>
    <message>
      <source>Click it to change its colour, add a note or delete it.</source>
      <translation>Anklicken, um die Farbe zu ändern, eine Notiz zu schreiben oder sie zu löschen.</translation>
    </message>
    <message>
      <source>Introduced by</source>
      <translation>Eingeleitet durch</translation>
    </message>
    <message>
      <source>Also called</source>
      <translation>Auch genannt</translation>
    </message>
  </context>
  <context>
    <name>CardDelegate</name>
    <message>
      <source>Without a title</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>%1 min</source>
      <translation>%1 min</translation>
    </message>
    <message>
      <source>%1 % read</source>
      <translation>%1 % gelesen</translation>
    </message>
  </context>
  <context>
    <name>CaretView</name>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
  </context>
  <context>
    <name>Carrier</name>
    <message>
      <source>Written to %1.</source>
      <translation>In %1 geschrieben.</translation>
    </message>
    <message>
      <source>One is new or changed.</source>
      <translation>Eine ist neu oder geändert.</translation>
    </message>
    <message>
      <source>%1 are new or changed.</source>
      <translation>%1 sind neu oder geändert.</translation>
    </message>
    <message>
      <source>All of them were known.</source>
      <translation>Alle waren bekannt.</translation>
    </message>
  </context>
  <context>
    <name>Categories</name>
    <message>
      <source>Solid line</source>
      <translation>Durchgezogene Linie</translation>
    </message>
    <message>
      <source>Dotted line</source>
      <translation>Gepunktete Linie</translation>
    </message>
    <message>
      <source>Dashed line</source>
      <translation>Gestrichelte Linie</translation>
    </message>
    <message>
      <source>Double line</source>
      <translation>Doppelte Linie</translation>
    </message>
    <message>
      <source>Wavy line</source>
      <translation>Wellenlinie</translation>
    </message>
    <message>
      <source>Dashes and dots</source>
      <translation>Striche und Punkte</translation>
    </message>
    <message>
      <source>Sanctions</source>
      <translation>Sanktionen</translation>
    </message>
    <message>
      <source>Treaties</source>
      <translation>Verträge</translation>
    </message>
    <message>
      <source>Energy</source>
      <translation>Energie</translation>
    </message>
    <message>
      <source>Sums of money</source>
      <translation>Geldbeträge</translation>
    </message>
  </context>
  <context>
    <name>CategoryDialog</name>
    <message>
      <source>Change Category</source>
      <translation>Kategorie ändern</translation>
    </message>
    <message>
      <source>New Category</source>
      <translation>Neue Kategorie</translation>
    </message>
    <message>
      <source>Where it marks this article</source>
      <translation>Wo sie diesen Artikel markiert</translation>
    </message>
    <message>
      <source>Sanctions</source>
      <translation>Sanktionen</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>&amp;Line</source>
      <translation>&amp;Linie</translation>
    </message>
    <message>
      <source>Another colour</source>
      <translation>Eine andere Farbe</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Colour of the Category</source>
      <translation>Farbe der Kategorie</translation>
    </message>
    <message>
      <source>Open an article to see what this marks in it.</source>
      <translation>Mit einem offenen Artikel ist zu sehen, was das darin markiert.</translation>
    </message>
    <message>
      <source>Write a word, a phrase or a pattern in each row, or paste a list of them.</source>
      <translation>In jede Zeile ein Wort, eine Wendung oder ein Muster schreiben, oder eine Liste davon einfügen.</translation>
    </message>
    <message>
      <source>Nothing in this article.</source>
      <translation>Nichts in diesem Artikel.</translation>
    </message>
    <message>
      <source>One mark in this article.</source>
      <translation>Eine Markierung in diesem Artikel.</translation>
    </message>
    <message>
      <source>%1 marks in this article.</source>
      <translation>%1 Markierungen in diesem Artikel.</translation>
    </message>
    <message>
      <source>The category is not saved yet.</source>
      <translation>Die Kategorie ist noch nicht gespeichert.</translation>
    </message>
    <message>
      <source>Throw Away</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <source>Go On Writing</source>
      <translation>Weiterschreiben</translation>
    </message>
  </context>
  <context>
    <name>CategoryRow</name>
    <message>
      <source>Change…</source>
      <translation>Ändern…</translation>
    </message>
    <message>
      <source>Move Up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>Move Down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
  </context>
  <context>
    <name>CategoryRows</name>
    <message>
      <source>New category</source>
      <translation>Neue Kategorie</translation>
    </message>
    <message>
      <source>Your categories</source>
      <translation>Eigene Kategorien</translation>
    </message>
  </context>
  <context>
    <name>ColourNamesDialog</name>
    <message>
      <source>Names of Colours</source>
      <translation>Namen der Farben</translation>
    </message>
    <message>
      <source>What each colour means to you. The names stand in menus, notes and exports.</source>
      <translation>Was jede Farbe bedeutet. Die Namen stehen in Menüs, Notizen und Exporten.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>Colours</name>
    <message>
      <source>Yellow</source>
      <translation>Gelb</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>Magenta</source>
      <translation>Magenta</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rot</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Orange</source>
      <translation>Orange</translation>
    </message>
    <message>
      <source>Grey</source>
      <translation>Grau</translation>
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>What to do, open or go to</source>
      <translation>Was ausgeführt, geöffnet oder angesteuert werden soll</translation>
    </message>
    <message>
      <source>What fits</source>
      <translation>Was passt</translation>
    </message>
    <message>
      <source>Nothing is called that.</source>
      <translation>So heißt hier nichts.</translation>
    </message>
    <message>
      <source>Do, open or go to…</source>
      <translation>Ausführen, öffnen oder hingehen …</translation>
    </message>
  </context>
  <context>
    <name>ComparisonDialog</name>
    <message>
      <source>Two Articles</source>
      <translation>Zwei Artikel</translation>
    </message>
    <message>
      <source>Two articles side by side</source>
      <translation>Zwei Artikel nebeneinander</translation>
    </message>
    <message>
      <source>Actors</source>
      <translation>Akteure</translation>
    </message>
    <message>
      <source>Systems</source>
      <translation>Systeme</translation>
    </message>
    <message>
      <source>Quoted in Both</source>
      <translation>In beiden zitiert</translation>
    </message>
    <message>
      <source>Quoted in One Alone</source>
      <translation>Nur in einem zitiert</translation>
    </message>
    <message>
      <source>%1 in Both</source>
      <translation>%1 in beiden</translation>
    </message>
    <message>
      <source>%1 in One Alone</source>
      <translation>%1 nur in einem</translation>
    </message>
    <message>
      <source>nobody named</source>
      <translation>niemand genannt</translation>
    </message>
  </context>
  <context>
    <name>Correcting</name>
    <message>
      <source>Click a mark first, or go to one by key: the next one comes with a full stop.</source>
      <translation>Zuerst auf eine Markierung klicken oder mit der Punkt-Taste zur nächsten gehen.</translation>
    </message>
    <message>
      <source>That cannot be said of this mark.</source>
      <translation>Das lässt sich von dieser Markierung nicht sagen.</translation>
    </message>
    <message>
      <source>Copy Link to Mark</source>
      <translation>Link zur Markierung kopieren</translation>
    </message>
    <message>
      <source>no mark any more</source>
      <translation>keine Markierung mehr</translation>
    </message>
    <message>
      <source>new: %1</source>
      <translation>neu: %1</translation>
    </message>
    <message>
      <source>nobody named</source>
      <translation>niemand genannt</translation>
    </message>
    <message>
      <source>is shown as</source>
      <translation>heißt dann</translation>
    </message>
    <message>
      <source>known to Postil</source>
      <translation>Postil bekannt</translation>
    </message>
    <message>
      <source>in one article</source>
      <translation>in einem Artikel</translation>
    </message>
    <message>
      <source>in %1 articles</source>
      <translation>in %1 Artikeln</translation>
    </message>
    <message>
      <source>an actor</source>
      <translation>ein Akteur</translation>
    </message>
    <message>
      <source>a place</source>
      <translation>einen Ort</translation>
    </message>
    <message>
      <source>a military system</source>
      <translation>ein Waffensystem</translation>
    </message>
    <message>
      <source>a quote</source>
      <translation>ein Zitat</translation>
    </message>
    <message>
      <source>a term in quotation marks</source>
      <translation>ein Begriff in Anführungszeichen</translation>
    </message>
    <message>
      <source>a statement</source>
      <translation>eine Aussage</translation>
    </message>
    <message>
      <source>of this category</source>
      <translation>von dieser Kategorie</translation>
    </message>
    <message>
      <source>a highlight</source>
      <translation>eine Hervorhebung</translation>
    </message>
    <message>
      <source>Person</source>
      <translation>Person</translation>
    </message>
    <message>
      <source>State</source>
      <translation>Staat</translation>
    </message>
    <message>
      <source>Government body</source>
      <translation>Regierungsstelle</translation>
    </message>
    <message>
      <source>Organisation</source>
      <translation>Organisation</translation>
    </message>
    <message>
      <source>Alliance</source>
      <translation>Bündnis</translation>
    </message>
    <message>
      <source>Armed force</source>
      <translation>Streitkraft</translation>
    </message>
    <message>
      <source>Armed group</source>
      <translation>Bewaffnete Gruppe</translation>
    </message>
    <message>
      <source>Party</source>
      <translation>Partei</translation>
    </message>
    <message>
      <source>Company</source>
      <translation>Unternehmen</translation>
    </message>
    <message>
      <source>People</source>
      <translation>Volk</translation>
    </message>
    <message>
      <source>Bloc</source>
      <translation>Block</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Only &amp;here</source>
      <translation>Nur &amp;hier</translation>
    </message>
    <message>
      <source>In this &amp;article</source>
      <translation>In diesem &amp;Artikel</translation>
    </message>
    <message>
      <source>&amp;Everywhere, now and later</source>
      <translation>&amp;Überall, jetzt und künftig</translation>
    </message>
    <message>
      <source>at one place in this article</source>
      <translation>an einer Stelle in diesem Artikel</translation>
    </message>
    <message>
      <source>at one place in “%1”</source>
      <translation>an einer Stelle in „%1“</translation>
    </message>
    <message>
      <source>in this article</source>
      <translation>in diesem Artikel</translation>
    </message>
    <message>
      <source>in “%1”</source>
      <translation>in „%1“</translation>
    </message>
    <message>
      <source>everywhere</source>
      <translation>überall</translation>
    </message>
    <message>
      <source>Not This…</source>
      <translation>Nicht das…</translation>
    </message>
    <message>
      <source>Something Else…</source>
      <translation>Etwas anderes…</translation>
    </message>
    <message>
      <source>Somebody Else…</source>
      <translation>Jemand anderes…</translation>
    </message>
    <message>
      <source>Said by Somebody Else…</source>
      <translation>Von jemand anderem gesagt…</translation>
    </message>
    <message>
      <source>The Same As…</source>
      <translation>Dasselbe wie…</translation>
    </message>
    <message>
      <source>Two Different Ones…</source>
      <translation>Zwei verschiedene…</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Umbenennen…</translation>
    </message>
    <message>
      <source>Mark What Was Missed…</source>
      <translation>Übersehenes markieren…</translation>
    </message>
    <message>
      <source>“%1” is not %2.</source>
      <translation>„%1“ ist nicht %2.</translation>
    </message>
    <message>
      <source>What is “%1”?</source>
      <translation>Was ist „%1“?</translation>
    </message>
    <message>
      <source>Who or what is “%1”?</source>
      <translation>Wer oder was ist „%1“?</translation>
    </message>
    <message>
      <source>Who says %1?</source>
      <translation>Wer sagt %1?</translation>
    </message>
    <message>
      <source>%1 is the same as:</source>
      <translation>%1 ist dasselbe wie:</translation>
    </message>
    <message>
      <source>Not all of these are %1. Which ones are another one?</source>
      <translation>Nicht alle davon sind %1. Welche sind ein anderer?</translation>
    </message>
    <message>
      <source>What is %1 called?</source>
      <translation>Wie heißt %1?</translation>
    </message>
    <message>
      <source>“%1” is not %2</source>
      <translation>„%1“ ist nicht %2</translation>
    </message>
    <message>
      <source>“%1” is rightly %2</source>
      <translation>„%1“ ist zu Recht %2</translation>
    </message>
    <message>
      <source>“%1” is %3, not %2</source>
      <translation>„%1“ ist %3, nicht %2</translation>
    </message>
    <message>
      <source>“%1” means %4</source>
      <translation>„%1“ meint %4</translation>
    </message>
    <message>
      <source>“%1” is said by %4</source>
      <translation>„%1“ sagt %4</translation>
    </message>
    <message>
      <source>%5 is the same as %4</source>
      <translation>%5 ist dasselbe wie %4</translation>
    </message>
    <message>
      <source>%5 is now called %6</source>
      <translation>%5 heißt jetzt %6</translation>
    </message>
    <message>
      <source>“%1” is %2: %4</source>
      <translation>„%1“ ist %2: %4</translation>
    </message>
    <message>
      <source>%5 is now called %6, and is of the kind “%7”</source>
      <translation>%5 heißt jetzt %6 und ist von der Art „%7“</translation>
    </message>
    <message>
      <source>%5 is now of the kind “%7”</source>
      <translation>%5 ist jetzt von der Art „%7“</translation>
    </message>
    <message>
      <source>“%1” is %2</source>
      <translation>„%1“ ist %2</translation>
    </message>
    <message>
      <source>Nobody is named as saying “%1”</source>
      <translation>Für „%1“ ist niemand genannt</translation>
    </message>
  </context>
  <context>
    <name>Corrector</name>
    <message>
      <source>Right as It Is</source>
      <translation>Richtig so</translation>
    </message>
    <message>
      <source>Not This, Here</source>
      <translation>Nicht das, hier</translation>
    </message>
    <message>
      <source>“%1” is no mark here any more. Undo brings it back.</source>
      <translation>„%1“ ist hier keine Markierung mehr. Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
      <source>Select the words that are to be marked first.</source>
      <translation>Zuerst die Wörter auswählen, die markiert werden sollen.</translation>
    </message>
    <message>
      <source>once here</source>
      <translation>einmal hier</translation>
    </message>
    <message>
      <source>%1 times here</source>
      <translation>%1-mal hier</translation>
    </message>
    <message>
      <source>Corrected everywhere, now and in articles to come. Undo takes it back.</source>
      <translation>Überall korrigiert, jetzt und in künftigen Artikeln. Rückgängig nimmt es zurück.</translation>
    </message>
  </context>
  <context>
    <name>CrashDialog</name>
    <message>
      <source>Your articles and notes are in the library. You can go on reading; if it happens again, start Postil anew.</source>
      <translation>Artikel und Notizen sind in der Bibliothek gesichert. Das Lesen kann weitergehen; wenn es noch einmal geschieht, hilft ein Neustart von Postil.</translation>
    </message>
    <message>
      <source>Postil made a mistake.</source>
      <translation>Postil hat einen Fehler gemacht.</translation>
    </message>
  </context>
  <context>
    <name>Deeds</name>
    <message>
      <source>Click a mark or a highlight first.</source>
      <translation>Zuerst auf eine Markierung oder Hervorhebung klicken.</translation>
    </message>
  </context>
  <context>
    <name>DetailsDialog</name>
    <message>
      <source>Details</source>
      <translation>Angaben</translation>
    </message>
    <message>
      <source>Details of %1 Articles</source>
      <translation>Angaben zu %1 Artikeln</translation>
    </message>
    <message>
      <source>Put into Collection</source>
      <translation>In Sammlung legen</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Authors</source>
      <translation>Verfasser</translation>
    </message>
    <message>
      <source>Publication</source>
      <translation>Medium</translation>
    </message>
    <message>
      <source>Section</source>
      <translation>Ressort</translation>
    </message>
    <message>
      <source>Published</source>
      <translation>Erschienen</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Address</source>
      <translation>Adresse</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Names with semicolons between</source>
      <translation>Namen mit Semikolon dazwischen</translation>
    </message>
    <message>
      <source>Year, month and day, such as 2025-03-31</source>
      <translation>Jahr, Monat und Tag, etwa 2025-03-31</translation>
    </message>
    <message>
      <source>Words with semicolons between</source>
      <translation>Wörter mit Semikolon dazwischen</translation>
    </message>
    <message>
      <source>Different</source>
      <translation>Verschieden</translation>
    </message>
  </context>
  <context>
    <name>Dossier</name>
    <message>
      <source>Articles: %1 · Mentions: %2 · Quotes: %3</source>
      <translation>Artikel: %1 · Nennungen: %2 · Zitate: %3</translation>
    </message>
    <message>
      <source>Called</source>
      <translation>Genannt</translation>
    </message>
    <message>
      <source>The Same by Your Word</source>
      <translation>Auf Anweisung derselbe</translation>
    </message>
    <message>
      <source>split again</source>
      <translation>wieder trennen</translation>
    </message>
    <message>
      <source>Named With</source>
      <translation>Genannt mit</translation>
    </message>
    <message>
      <source>Systems in the Same Articles</source>
      <translation>Systeme in denselben Artikeln</translation>
    </message>
    <message>
      <source>Says</source>
      <translation>Sagt</translation>
    </message>
    <message>
      <source>What Others Say</source>
      <translation>Was andere sagen</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Without a title</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>nobody named</source>
      <translation>niemand genannt</translation>
    </message>
  </context>
  <context>
    <name>EmptyPage</name>
    <message>
      <source>Nothing open</source>
      <translation>Nichts geöffnet</translation>
    </message>
    <message>
      <source>Open a text file, drop one here, or copy an article anywhere and make a new one of it.</source>
      <translation>Eine Textdatei öffnen oder hierher ziehen, oder irgendwo einen Artikel kopieren und daraus einen neuen machen.</translation>
    </message>
    <message>
      <source>Open…</source>
      <translation>Öffnen …</translation>
    </message>
    <message>
      <source>New from Clipboard</source>
      <translation>Neu aus der Zwischenablage</translation>
    </message>
  </context>
  <context>
    <name>EngineClient</name>
    <message>
      <source>Marking stopped unexpectedly. Open the article again to try once more.</source>
      <translation>Das Markieren ist unerwartet abgebrochen. Den Artikel noch einmal öffnen, um es erneut zu versuchen.</translation>
    </message>
  </context>
  <context>
    <name>Errand</name>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Writing</source>
      <translation>Wird geschrieben</translation>
    </message>
    <message>
      <source>Written to %2.</source>
      <translation>Nach %2 geschrieben.</translation>
    </message>
    <message>
      <source>%1 files written to %2.</source>
      <translation>%1 Dateien nach %2 geschrieben.</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Ersetzen</translation>
    </message>
  </context>
  <context>
    <name>Export</name>
    <message>
      <source>Whole text with marks</source>
      <translation>Ganzer Text mit Markierungen</translation>
    </message>
    <message>
      <source>Highlights and notes</source>
      <translation>Hervorhebungen und Notizen</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>Highlights, notes and quotes</source>
      <translation>Hervorhebungen, Notizen und Zitate</translation>
    </message>
    <message>
      <source>Actors</source>
      <translation>Akteure</translation>
    </message>
    <message>
      <source>Military systems</source>
      <translation>Militärische Systeme</translation>
    </message>
    <message>
      <source>Places</source>
      <translation>Orte</translation>
    </message>
    <message>
      <source>Terms in quotation marks</source>
      <translation>Begriffe in Anführungszeichen</translation>
    </message>
    <message>
      <source>Reported statements</source>
      <translation>Wiedergegebene Aussagen</translation>
    </message>
    <message>
      <source>Highlights</source>
      <translation>Hervorhebungen</translation>
    </message>
    <message>
      <source>Your categories</source>
      <translation>Eigene Kategorien</translation>
    </message>
    <message>
      <source>APA</source>
      <translation>APA</translation>
    </message>
    <message>
      <source>MLA</source>
      <translation>MLA</translation>
    </message>
    <message>
      <source>Chicago</source>
      <translation>Chicago</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Keine</translation>
    </message>
    <message>
      <source>A4</source>
      <translation>A4</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Letter</translation>
    </message>
    <message>
      <source>As usual where you live</source>
      <translation>Wie hier üblich</translation>
    </message>
    <message>
      <source>A comma</source>
      <translation>Ein Komma</translation>
    </message>
    <message>
      <source>A semicolon</source>
      <translation>Ein Semikolon</translation>
    </message>
    <message>
      <source>A tabulator</source>
      <translation>Ein Tabulator</translation>
    </message>
    <message>
      <source>HTML</source>
      <translation>HTML</translation>
    </message>
    <message>
      <source>Markdown</source>
      <translation>Markdown</translation>
    </message>
    <message>
      <source>256 colours</source>
      <translation>256 Farben</translation>
    </message>
    <message>
      <source>All colours</source>
      <translation>Alle Farben</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Sepia</source>
      <translation>Sepia</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>As the window</source>
      <translation>Wie das Fenster</translation>
    </message>
    <message>
      <source>English</source>
      <translation>Englisch</translation>
    </message>
    <message>
      <source>German</source>
      <translation>Deutsch</translation>
    </message>
    <message>
      <source>REFI-QDA (QDC)</source>
      <translation>REFI-QDA (QDC)</translation>
    </message>
    <message>
      <source>Table (CSV)</source>
      <translation>Tabelle (CSV)</translation>
    </message>
    <message>
      <source>Kinds of marks</source>
      <translation>Arten von Markierungen</translation>
    </message>
    <message>
      <source>Types of actors</source>
      <translation>Arten von Akteuren</translation>
    </message>
    <message>
      <source>As in CoNLL-2003</source>
      <translation>Wie in CoNLL-2003</translation>
    </message>
    <message>
      <source>LaTeX</source>
      <translation>LaTeX</translation>
    </message>
    <message>
      <source>Highlights by colour (Markdown)</source>
      <translation>Markierungen nach Farbe (Markdown)</translation>
    </message>
    <message>
      <source>Quotes by speaker (HTML)</source>
      <translation>Zitate nach Sprecher (HTML)</translation>
    </message>
    <message>
      <source>Markdown for Logseq</source>
      <translation>Markdown für Logseq</translation>
    </message>
    <message>
      <source>Markdown for Obsidian</source>
      <translation>Markdown für Obsidian</translation>
    </message>
    <message>
      <source>Web page (HTML)</source>
      <translation>Webseite (HTML)</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Reiner Text</translation>
    </message>
    <message>
      <source>Reference (BibTeX)</source>
      <translation>Quellenangabe (BibTeX)</translation>
    </message>
    <message>
      <source>Reference (RIS)</source>
      <translation>Quellenangabe (RIS)</translation>
    </message>
    <message>
      <source>Contents</source>
      <translation>Inhalt</translation>
    </message>
    <message>
      <source>Marks shown</source>
      <translation>Markierungen</translation>
    </message>
    <message>
      <source>Links back to Postil</source>
      <translation>Verweise zurück zu Postil</translation>
    </message>
    <message>
      <source>People as links to pages</source>
      <translation>Personen als Verweise auf Seiten</translation>
    </message>
    <message>
      <source>*Signs* around marked words</source>
      <translation>*Zeichen* um markierte Wörter</translation>
    </message>
    <message>
      <source>Columns (0: do not wrap)</source>
      <translation>Spalten (0: nicht umbrechen)</translation>
    </message>
    <message>
      <source>Style</source>
      <translation>Stil</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Indented</source>
      <translation>Eingerückt</translation>
    </message>
    <message>
      <source>Rich text (RTF)</source>
      <translation>Formatierter Text (RTF)</translation>
    </message>
    <message>
      <source>Your own template</source>
      <translation>Eigene Vorlage</translation>
    </message>
    <message>
      <source>Template</source>
      <translation>Vorlage</translation>
    </message>
    <message>
      <source>Anki cards (text)</source>
      <translation>Anki-Karten (Text)</translation>
    </message>
    <message>
      <source>Between cells</source>
      <translation>Zwischen den Zellen</translation>
    </message>
    <message>
      <source>Cards of highlights with notes too</source>
      <translation>Auch Karten von Markierungen mit Notizen</translation>
    </message>
    <message>
      <source>Cells are never formulas</source>
      <translation>Zellen sind nie Formeln</translation>
    </message>
    <message>
      <source>Citations</source>
      <translation>Quellenangaben</translation>
    </message>
    <message>
      <source>CoNLL-2003 columns</source>
      <translation>CoNLL-2003-Spalten</translation>
    </message>
    <message>
      <source>Columns for places and quotes' numbers too</source>
      <translation>Auch Spalten für Orte und Nummern der Zitate</translation>
    </message>
    <message>
      <source>Deck</source>
      <translation>Stapel</translation>
    </message>
    <message>
      <source>Group</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <source>Hypothesis (JSON)</source>
      <translation>Hypothesis (JSON)</translation>
    </message>
    <message>
      <source>Italics</source>
      <translation>Kursives</translation>
    </message>
    <message>
      <source>JSON</source>
      <translation>JSON</translation>
    </message>
    <message>
      <source>JSON Lines</source>
      <translation>JSON Lines</translation>
    </message>
    <message>
      <source>Labels</source>
      <translation>Bezeichnungen</translation>
    </message>
    <message>
      <source>Language of headings</source>
      <translation>Sprache der Überschriften</translation>
    </message>
    <message>
      <source>List of references</source>
      <translation>Literaturverzeichnis</translation>
    </message>
    <message>
      <source>Marked as Unicode for spreadsheets</source>
      <translation>Mit Kennzeichen für Unicode</translation>
    </message>
    <message>
      <source>Marks in doc.ents</source>
      <translation>Markierungen in doc.ents</translation>
    </message>
    <message>
      <source>Marks written</source>
      <translation>Geschriebene Markierungen</translation>
    </message>
    <message>
      <source>Notes in the margin</source>
      <translation>Notizen am Rand</translation>
    </message>
    <message>
      <source>OpenDocument (ODT)</source>
      <translation>OpenDocument (ODT)</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Papier</translation>
    </message>
    <message>
      <source>Quotes too, with who said them</source>
      <translation>Auch Zitate, mit Sprecher</translation>
    </message>
    <message>
      <source>REFI-QDA codebook</source>
      <translation>REFI-QDA-Codebuch</translation>
    </message>
    <message>
      <source>REFI-QDA project</source>
      <translation>REFI-QDA-Projekt</translation>
    </message>
    <message>
      <source>Readwise (CSV)</source>
      <translation>Readwise (CSV)</translation>
    </message>
    <message>
      <source>Reference (CSL-JSON)</source>
      <translation>Quellenangabe (CSL-JSON)</translation>
    </message>
    <message>
      <source>Terminal</source>
      <translation>Terminal</translation>
    </message>
    <message>
      <source>W3C Web Annotation (JSON-LD)</source>
      <translation>W3C Web Annotation (JSON-LD)</translation>
    </message>
    <message>
      <source>Word (DOCX)</source>
      <translation>Word (DOCX)</translation>
    </message>
    <message>
      <source>Workbook (XLSX)</source>
      <translation>Arbeitsmappe (XLSX)</translation>
    </message>
    <message>
      <source>Written as</source>
      <translation>Geschrieben als</translation>
    </message>
    <message>
      <source>Your name</source>
      <translation>Eigener Name</translation>
    </message>
    <message>
      <source>Your name at Hypothesis</source>
      <translation>Eigener Name bei Hypothesis</translation>
    </message>
    <message>
      <source>Your note on the article</source>
      <translation>Eigene Notiz zum Artikel</translation>
    </message>
    <message>
      <source>spaCy (DocBin)</source>
      <translation>spaCy (DocBin)</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation>Exportieren</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Kopiert.</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>A file for each article</source>
      <translation>Eine Datei für jeden Artikel</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>&amp;Templates</source>
      <translation>&amp;Vorlagen</translation>
    </message>
    <message>
      <source>Begins a template of your own, or opens the folder with yours</source>
      <translation>Beginnt eine eigene Vorlage oder öffnet den Ordner mit den eigenen</translation>
    </message>
    <message>
      <source>Writes every article into a folder, and again whenever you change something. What you add to the files stays.</source>
      <translation>Schreibt jeden Artikel in einen Ordner, und wieder, sobald sich etwas ändert. Was in den Dateien ergänzt wurde, bleibt.</translation>
    </message>
    <message>
      <source>&amp;Stop</source>
      <translation>&amp;Anhalten</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>&amp;Exportieren …</translation>
    </message>
    <message>
      <source>&amp;New, Like</source>
      <translation>&amp;Neu, wie</translation>
    </message>
    <message>
      <source>&amp;Open Folder</source>
      <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
      <source>Postil's own Markdown</source>
      <translation>Markdown wie von Postil</translation>
    </message>
    <message>
      <source>Choose at least one article.</source>
      <translation>Mindestens einen Artikel wählen.</translation>
    </message>
    <message>
      <source>Stop Updating “%1”</source>
      <translation>„%1“ nicht mehr aktualisieren</translation>
    </message>
    <message>
      <source>Keep a Folder Up to Date…</source>
      <translation>Ordner aktuell halten …</translation>
    </message>
  </context>
  <context>
    <name>Exporting</name>
    <message>
      <source>There is no article to export yet. Open one first.</source>
      <translation>Noch gibt es keinen Artikel zu exportieren. Zuerst einen öffnen.</translation>
    </message>
    <message>
      <source>Without a title</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>%1 is kept up to date from now on.</source>
      <translation>%1 wird ab jetzt aktuell gehalten.</translation>
    </message>
  </context>
  <context>
    <name>FallDialog</name>
    <message>
      <source>Open It Again</source>
      <translation>Wieder öffnen</translation>
    </message>
    <message>
      <source>Postil ended unexpectedly.</source>
      <translation>Postil wurde unerwartet beendet.</translation>
    </message>
    <message>
      <source>Postil ended unexpectedly %1 times in a row.</source>
      <translation>Postil wurde %1-mal hintereinander unerwartet beendet.</translation>
    </message>
    <message>
      <source>Everything that was saved is in the library.</source>
      <translation>Alles Gespeicherte ist in der Bibliothek.</translation>
    </message>
    <message>
      <source>“%1” was open, which may be the cause, so it was not opened now.</source>
      <translation>„%1“ war offen und könnte die Ursache sein, deshalb wurde es jetzt nicht geöffnet.</translation>
    </message>
    <message>
      <source>“%1” is open where you left it.</source>
      <translation>„%1“ ist an der alten Stelle wieder offen.</translation>
    </message>
  </context>
  <context>
    <name>FilterLine</name>
    <message>
      <source>Empty the filter</source>
      <translation>Filter leeren</translation>
    </message>
  </context>
  <context>
    <name>Find</name>
    <message>
      <source>This pattern cannot be read: %1, at character %2.</source>
      <translation>Dieses Muster ist nicht zu lesen: %1, bei Zeichen %2.</translation>
    </message>
    <message>
      <source>This pattern takes too long. Make it simpler.</source>
      <translation>Dieses Muster braucht zu lange. Ein einfacheres hilft.</translation>
    </message>
  </context>
  <context>
    <name>FindBar</name>
    <message>
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Find in this article</source>
      <translation>In diesem Artikel suchen</translation>
    </message>
    <message>
      <source>Words to find</source>
      <translation>Gesuchte Wörter</translation>
    </message>
    <message>
      <source>Whole words only</source>
      <translation>Nur ganze Wörter</translation>
    </message>
    <message>
      <source>Capital and small letters differ</source>
      <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
      <source>Accents count</source>
      <translation>Akzente beachten</translation>
    </message>
    <message>
      <source>Regular expression</source>
      <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
      <source>Previous hit</source>
      <translation>Voriger Treffer</translation>
    </message>
    <message>
      <source>Next hit</source>
      <translation>Nächster Treffer</translation>
    </message>
    <message>
      <source>Close the search</source>
      <translation>Suche schließen</translation>
    </message>
  </context>
  <context>
    <name>Finder</name>
    <message>
      <source>Looking…</source>
      <translation>Sucht …</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>Nicht gefunden</translation>
    </message>
    <message>
      <source>%1 of %2</source>
      <translation>%1 von %2</translation>
    </message>
    <message>
      <source>%1 of %2, again from the start</source>
      <translation>%1 von %2, wieder von vorn</translation>
    </message>
    <message>
      <source>%1 of %2, again from the end</source>
      <translation>%1 von %2, wieder von hinten</translation>
    </message>
    <message>
      <source>%1 of %2 so far</source>
      <translation>%1 von bisher %2</translation>
    </message>
    <message>
      <source>%1 of %2 and more</source>
      <translation>%1 von %2 und mehr</translation>
    </message>
  </context>
  <context>
    <name>FolderKeeper</name>
    <message>
      <source>Looking through the folder…</source>
      <translation>Der Ordner wird durchgesehen …</translation>
    </message>
    <message>
      <source>Bringing in…</source>
      <translation>Wird hereingeholt …</translation>
    </message>
    <message>
      <source>Bringing in %1 of %2</source>
      <translation>%1 von %2 hereingeholt</translation>
    </message>
    <message>
      <source>, about %1 min left</source>
      <translation>, noch etwa %1 min</translation>
    </message>
    <message>
      <source>, less than a minute left</source>
      <translation>, noch weniger als eine Minute</translation>
    </message>
    <message>
      <source>%1 new articles, %2 already there.</source>
      <translation>%1 neue Artikel, %2 schon da.</translation>
    </message>
    <message>
      <source>%1 new articles.</source>
      <translation>%1 neue Artikel.</translation>
    </message>
    <message>
      <source>One new article.</source>
      <translation>Ein neuer Artikel.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>The same folder again goes on from here.</source>
      <translation>Mit demselben Ordner geht es hier weiter.</translation>
    </message>
    <message>
      <source>%1 of %2 files could not be read.</source>
      <translation>%1 von %2 Dateien waren nicht zu lesen.</translation>
    </message>
  </context>
  <context>
    <name>Foresight</name>
    <message>
      <source>What this changes</source>
      <translation>Was das ändert</translation>
    </message>
  </context>
  <context>
    <name>Frame</name>
    <message>
      <source>Toolbar</source>
      <translation>Werkzeugleiste</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Markierungen</translation>
    </message>
    <message>
      <source>About the Article</source>
      <translation>Zum Artikel</translation>
    </message>
    <message>
      <source>More buttons</source>
      <translation>Weitere Knöpfe</translation>
    </message>
  </context>
  <context>
    <name>GraphPage</name>
    <message>
      <source>Who appears with whom</source>
      <translation>Wer mit wem vorkommt</translation>
    </message>
    <message>
      <source>No actor appears in an article yet.</source>
      <translation>Noch kommt kein Akteur in einem Artikel vor.</translation>
    </message>
    <message>
      <source>%1, in %2 articles</source>
      <translation>%1, in %2 Artikeln</translation>
    </message>
  </context>
  <context>
    <name>HighlightMenu</name>
    <message>
      <source>S&amp;plit Here</source>
      <translation>Hier &amp;teilen</translation>
    </message>
  </context>
  <context>
    <name>KeyButton</name>
    <message>
      <source>Press the keys…</source>
      <translation>Tasten drücken …</translation>
    </message>
    <message>
      <source>Add a &amp;Key</source>
      <translation>Tas&amp;te hinzufügen</translation>
    </message>
  </context>
  <context>
    <name>Keys</name>
    <message>
      <source>Character or line</source>
      <translation>Zeichen oder Zeile</translation>
    </message>
    <message>
      <source>Word</source>
      <translation>Wort</translation>
    </message>
    <message>
      <source>Sentence</source>
      <translation>Satz</translation>
    </message>
    <message>
      <source>Paragraph</source>
      <translation>Absatz</translation>
    </message>
    <message>
      <source>Ends of the line</source>
      <translation>Enden der Zeile</translation>
    </message>
    <message>
      <source>Ends of the article</source>
      <translation>Enden des Artikels</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>Bildschirm</translation>
    </message>
    <message>
      <source>Select while moving</source>
      <translation>Dabei auswählen</translation>
    </message>
    <message>
      <source>Menu of what has the keyboard</source>
      <translation>Menü dessen, wo die Tastatur ist</translation>
    </message>
    <message>
      <source>Slide a wide table, without the caret</source>
      <translation>Eine breite Tabelle schieben, ohne Schreibmarke</translation>
    </message>
  </context>
  <context>
    <name>KeysDialog</name>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>An action, a menu or a key</source>
      <translation>Befehl, Menü oder Taste</translation>
    </message>
    <message>
      <source>Actions to show</source>
      <translation>Gezeigte Befehle</translation>
    </message>
    <message>
      <source>As at &amp;First</source>
      <translation>&amp;Wie am Anfang</translation>
    </message>
    <message>
      <source>&amp;Take It</source>
      <translation>&amp;Übernehmen</translation>
    </message>
    <message>
      <source>&amp;Leave It</source>
      <translation>&amp;Dort lassen</translation>
    </message>
    <message>
      <source>&amp;All as at First</source>
      <translation>&amp;Alle wie am Anfang</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Choose an action to change its keys.</source>
      <translation>Einen Befehl wählen, um seine Tasten zu ändern.</translation>
    </message>
    <message>
      <source>No key</source>
      <translation>Keine Taste</translation>
    </message>
    <message>
      <source>The page always knows this key.</source>
      <translation>Diese Taste kennt die Seite immer.</translation>
    </message>
    <message>
      <source>Take %1 away</source>
      <translation>%1 wegnehmen</translation>
    </message>
    <message>
      <source>Only while words are selected or a highlight is chosen: then it goes before other keys</source>
      <translation>Nur solange Wörter ausgewählt sind oder eine Hervorhebung gewählt ist: dann geht sie anderen Tasten vor</translation>
    </message>
    <message>
      <source>%1 moves through text and lists everywhere. Choose another key.</source>
      <translation>%1 bewegt überall durch Text und Listen. Bitte eine andere Taste wählen.</translation>
    </message>
    <message>
      <source>%1 opens the menu %2. Choose another key.</source>
      <translation>%1 öffnet das Menü %2. Bitte eine andere Taste wählen.</translation>
    </message>
    <message>
      <source>%1 belongs to “%2”.</source>
      <translation>%1 gehört zu „%2“.</translation>
    </message>
    <message>
      <source>A&amp;ll Right</source>
      <translation>&amp;In Ordnung</translation>
    </message>
  </context>
  <context>
    <name>KeysList</name>
    <message>
      <source>Actions and their keys</source>
      <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
      <source>Nothing is called that.</source>
      <translation>So heißt hier nichts.</translation>
    </message>
    <message>
      <source>In the text</source>
      <translation>Im Text</translation>
    </message>
    <message>
      <source>changed</source>
      <translation>geändert</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>keine Taste</translation>
    </message>
    <message>
      <source>%1 on a selection</source>
      <translation>%1 bei Auswahl</translation>
    </message>
  </context>
  <context>
    <name>Landmarks</name>
    <message>
      <source>This article has no headings.</source>
      <translation>Dieser Artikel hat keine Überschriften.</translation>
    </message>
    <message>
      <source>This article has no links.</source>
      <translation>Dieser Artikel hat keine Links.</translation>
    </message>
    <message>
      <source>Go to a heading…</source>
      <translation>Zu einer Überschrift …</translation>
    </message>
    <message>
      <source>In this article</source>
      <translation>In diesem Artikel</translation>
    </message>
    <message>
      <source>Go to a link…</source>
      <translation>Zu einem Link …</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <source>Heading %1</source>
      <translation>Überschrift %1</translation>
    </message>
  </context>
  <context>
    <name>LegendPanel</name>
    <message>
      <source>Marks</source>
      <translation>Markierungen</translation>
    </message>
  </context>
  <context>
    <name>LegendRow</name>
    <message>
      <source>%1, %2 in the article</source>
      <translation>%1, %2 im Artikel</translation>
    </message>
    <message>
      <source>Show or hide: %1</source>
      <translation>Ein- oder ausblenden: %1</translation>
    </message>
  </context>
  <context>
    <name>LessonsDialog</name>
    <message>
      <source>What Was Taught</source>
      <translation>Was gelehrt wurde</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filtern</translation>
    </message>
    <message>
      <source>Filter what was taught</source>
      <translation>Gelehrtes filtern</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Korrektur</translation>
    </message>
    <message>
      <source>Holds</source>
      <translation>Gilt</translation>
    </message>
    <message>
      <source>Since</source>
      <translation>Seit</translation>
    </message>
    <message>
      <source>What was taught</source>
      <translation>Was gelehrt wurde</translation>
    </message>
    <message>
      <source>Nothing was taught yet. Right-click a mark to say what is wrong with it: what holds everywhere helps in every article.</source>
      <translation>Noch nichts wurde gelehrt. Ein Rechtsklick auf eine Markierung sagt, was an ihr falsch ist: Was überall gilt, hilft in jedem Artikel.</translation>
    </message>
    <message>
      <source>Corrections</source>
      <translation>Korrekturen</translation>
    </message>
    <message>
      <source>Export Corrections</source>
      <translation>Korrekturen exportieren</translation>
    </message>
    <message>
      <source>Import Corrections</source>
      <translation>Korrekturen importieren</translation>
    </message>
    <message>
      <source>Go There</source>
      <translation>Hingehen</translation>
    </message>
    <message>
      <source>Edit…</source>
      <translation>Ändern…</translation>
    </message>
    <message>
      <source>Forget</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>LibraryKeeper</name>
    <message>
      <source>one article</source>
      <translation>ein Artikel</translation>
    </message>
    <message>
      <source>the first %1 articles</source>
      <translation>die ersten %1 Artikel</translation>
    </message>
    <message>
      <source>%1 articles</source>
      <translation>%1 Artikel</translation>
    </message>
    <message>
      <source>one quote</source>
      <translation>ein Zitat</translation>
    </message>
    <message>
      <source>the first %1 quotes</source>
      <translation>die ersten %1 Zitate</translation>
    </message>
    <message>
      <source>%1 quotes</source>
      <translation>%1 Zitate</translation>
    </message>
    <message>
      <source>one date</source>
      <translation>ein Datum</translation>
    </message>
    <message>
      <source>the first %1 dates</source>
      <translation>die ersten %1 Daten</translation>
    </message>
    <message>
      <source>%1 dates</source>
      <translation>%1 Daten</translation>
    </message>
    <message>
      <source>%1 in “%2”</source>
      <translation>%1 in „%2“</translation>
    </message>
  </context>
  <context>
    <name>LibraryWindow</name>
    <message>
      <source>Library — Postil</source>
      <translation>Bibliothek — Postil</translation>
    </message>
    <message>
      <source>Search articles, notes, speakers, tags</source>
      <translation>Artikel, Notizen, Sprecher, Schlagwörter durchsuchen</translation>
    </message>
    <message>
      <source>Search the library</source>
      <translation>Die Bibliothek durchsuchen</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keep this search at the side</source>
      <translation>Diese Suche an der Seite behalten</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Writes what is listed here, or what is chosen, to files (Ctrl+E)</source>
      <translation>Schreibt in Dateien, was hier aufgeführt oder gewählt ist (Strg+E)</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Reihenfolge</translation>
    </message>
    <message>
      <source>Newest first</source>
      <translation>Neueste zuerst</translation>
    </message>
    <message>
      <source>Best match first</source>
      <translation>Beste Treffer zuerst</translation>
    </message>
    <message>
      <source>Last read first</source>
      <translation>Zuletzt gelesene zuerst</translation>
    </message>
    <message>
      <source>Last brought in first</source>
      <translation>Zuletzt hinzugefügte zuerst</translation>
    </message>
    <message>
      <source>By title</source>
      <translation>Nach Titel</translation>
    </message>
    <message>
      <source>By publication</source>
      <translation>Nach Medium</translation>
    </message>
    <message>
      <source>Shortest first</source>
      <translation>Kürzeste zuerst</translation>
    </message>
    <message>
      <source>Furthest read first</source>
      <translation>Am weitesten gelesene zuerst</translation>
    </message>
    <message>
      <source>Most notes first</source>
      <translation>Die meisten Notizen zuerst</translation>
    </message>
    <message>
      <source>Articles</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>Actors</source>
      <translation>Akteure</translation>
    </message>
    <message>
      <source>Systems</source>
      <translation>Systeme</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Zeitstrahl</translation>
    </message>
    <message>
      <source>Together</source>
      <translation>Zusammen</translation>
    </message>
  </context>
  <context>
    <name>Links</name>
    <message>
      <source>No program on this computer opens %1.</source>
      <translation>Kein Programm auf diesem Rechner öffnet %1.</translation>
    </message>
    <message>
      <source>Ctrl+click or Enter opens it</source>
      <translation>Strg+Klick oder Eingabe öffnet ihn</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Without a title</source>
      <translation>Ohne Titel</translation>
    </message>
  </context>
  <context>
    <name>MergeDialog</name>
    <message>
      <source>Take In a Library</source>
      <translation>Bibliothek aufnehmen</translation>
    </message>
    <message>
      <source>Put Everything Back</source>
      <translation>Alles zurücksetzen</translation>
    </message>
    <message>
      <source>Take In</source>
      <translation>Aufnehmen</translation>
    </message>
    <message>
      <source>New articles</source>
      <translation>Neue Artikel</translation>
    </message>
    <message>
      <source>Brought in on both sides, one from now on</source>
      <translation>Auf beiden Seiten hereingeholt, von nun an einer</translation>
    </message>
    <message>
      <source>Articles put or described otherwise</source>
      <translation>Anders abgelegte oder beschriebene Artikel</translation>
    </message>
    <message>
      <source>Articles deleted for good there</source>
      <translation>Dort endgültig gelöschte Artikel</translation>
    </message>
    <message>
      <source>Marks</source>
      <translation>Markierungen</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Links, lessons, categories, collections</source>
      <translation>Verbindungen, Gelerntes, Kategorien, Sammlungen</translation>
    </message>
    <message>
      <source>%1 new</source>
      <translation>%1 neu</translation>
    </message>
    <message>
      <source>%1 changed</source>
      <translation>%1 geändert</translation>
    </message>
    <message>
      <source>%1 deleted</source>
      <translation>%1 gelöscht</translation>
    </message>
    <message>
      <source>Earlier notes kept as versions</source>
      <translation>Frühere Notizen, als Fassungen behalten</translation>
    </message>
    <message>
      <source>Dated in the future by a wrong clock, set right</source>
      <translation>Von einer falschen Uhr in die Zukunft datiert, berichtigt</translation>
    </message>
    <message>
      <source>The collection “%1” with %2 articles, saved on %3.</source>
      <translation>Die Sammlung „%1“ mit %2 Artikeln, gesichert am %3.</translation>
    </message>
    <message>
      <source>A library with %2 articles, saved on %3.</source>
      <translation>Eine Bibliothek mit %2 Artikeln, gesichert am %3.</translation>
    </message>
    <message>
      <source>Nothing in it is different from this library.</source>
      <translation>Nichts darin ist anders als in dieser Bibliothek.</translation>
    </message>
    <message>
      <source>The library as it was before is kept: %1</source>
      <translation>Die Bibliothek, wie sie vorher war, ist aufbewahrt: %1</translation>
    </message>
    <message>
      <source>Of everything the later edit counts; what was deleted stays deleted; the notes of both sides are kept. The library is copied first. What was done before cannot be undone afterwards.</source>
      <translation>Von allem gilt die spätere Änderung; Gelöschtes bleibt gelöscht; die Notizen beider Seiten bleiben. Vorher wird die Bibliothek kopiert. Was davor getan wurde, lässt sich danach nicht mehr rückgängig machen.</translation>
    </message>
  </context>
  <context>
    <name>MergeKeeper</name>
    <message>
      <source>Save as One File</source>
      <translation>Als Datei sichern</translation>
    </message>
    <message>
      <source>Library</source>
      <translation>Bibliothek</translation>
    </message>
    <message>
      <source>Take In a Library</source>
      <translation>Bibliothek aufnehmen</translation>
    </message>
    <message>
      <source>Saving…</source>
      <translation>Wird gesichert …</translation>
    </message>
    <message>
      <source>Looking through “%1”…</source>
      <translation>„%1“ wird durchgesehen …</translation>
    </message>
    <message>
      <source>Libraries</source>
      <translation>Bibliotheken</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Saved: %1, %2 articles.</source>
      <translation>Gesichert: %1, %2 Artikel.</translation>
    </message>
    <message>
      <source>Saved: %1, one article.</source>
      <translation>Gesichert: %1, ein Artikel.</translation>
    </message>
    <message>
      <source>%1 pictures or originals are missing from the library, and so from the file.</source>
      <translation>%1 Bilder oder Originale fehlen in der Bibliothek und damit in der Datei.</translation>
    </message>
    <message>
      <source>Taking in “%1”…</source>
      <translation>„%1“ wird aufgenommen …</translation>
    </message>
    <message>
      <source>Putting everything back…</source>
      <translation>Alles wird zurückgesetzt …</translation>
    </message>
    <message>
      <source>The library is what it was before.</source>
      <translation>Die Bibliothek ist, was sie vorher war.</translation>
    </message>
    <message>
      <source>Stopped. Nothing was changed.</source>
      <translation>Angehalten. Nichts wurde geändert.</translation>
    </message>
  </context>
  <context>
    <name>MessageBar</name>
    <message>
      <source>Dismiss</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Dismiss this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
  </context>
  <context>
    <name>MonthChart</name>
    <message>
      <source>Mentions over time</source>
      <translation>Nennungen über die Zeit</translation>
    </message>
    <message>
      <source>%1: named %2 times, quoted %3 times</source>
      <translation>%1: %2-mal genannt, %3-mal zitiert</translation>
    </message>
  </context>
  <context>
    <name>MovedDialog</name>
    <message>
      <source>Moved and Unplaced Marks</source>
      <translation>Verschobene Marken und solche ohne Ort</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Go There</source>
      <translation>Dorthin</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Richtig</translation>
    </message>
    <message>
      <source>These marks are where they belong</source>
      <translation>Diese Marken sind, wo sie hingehören</translation>
    </message>
    <message>
      <source>Set Loose</source>
      <translation>Lösen</translation>
    </message>
    <message>
      <source>It does not belong there: keeps words and note, without a place</source>
      <translation>Sie gehört nicht dorthin: behält Wörter und Notiz, ohne Ort</translation>
    </message>
    <message>
      <source>Place Here</source>
      <translation>Hierher setzen</translation>
    </message>
    <message>
      <source>Puts it onto the words that are selected in the article</source>
      <translation>Setzt sie auf die im Artikel ausgewählten Wörter</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Removes a mark without a place, with its note</source>
      <translation>Entfernt eine Marke ohne Ort samt Notiz</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>no place</source>
      <translation>ohne Ort</translation>
    </message>
    <message>
      <source>%1 % alike</source>
      <translation>%1 % gleich</translation>
    </message>
    <message>
      <source>Every mark of this article is where it belongs.</source>
      <translation>Alle Marken dieses Artikels sind, wo sie hingehören.</translation>
    </message>
    <message>
      <source>Where they were: %1. Moved: %2. Without a place: %3.</source>
      <translation>Wo sie waren: %1. Verschoben: %2. Ohne Ort: %3.</translation>
    </message>
    <message>
      <source>Select the words in the article that it belongs to, then press “Place Here”.</source>
      <translation>Im Artikel die Wörter auswählen, zu denen sie gehört, dann auf „Hierher setzen“ drücken.</translation>
    </message>
    <message>
      <source>Nothing is selected in the article. Select the words that it belongs to first.</source>
      <translation>Im Artikel ist nichts ausgewählt. Zuerst die Wörter auswählen, zu denen sie gehört.</translation>
    </message>
  </context>
  <context>
    <name>NoteDeeds</name>
    <message>
      <source>Earlier Versions…</source>
      <translation>Frühere Fassungen…</translation>
    </message>
    <message>
      <source>Copy as Markdown</source>
      <translation>Als Markdown kopieren</translation>
    </message>
    <message>
      <source>Add Tags…</source>
      <translation>Schlagwörter hinzufügen…</translation>
    </message>
    <message>
      <source>Colour</source>
      <translation>Farbe</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Tags, with commas between them</source>
      <translation>Schlagwörter, mit Kommas dazwischen</translation>
    </message>
    <message>
      <source>Add Tags</source>
      <translation>Schlagwörter hinzufügen</translation>
    </message>
  </context>
  <context>
    <name>NoteDelegate</name>
    <message>
      <source>On the whole article</source>
      <translation>Zum ganzen Artikel</translation>
    </message>
    <message>
      <source>Show less</source>
      <translation>Weniger zeigen</translation>
    </message>
    <message>
      <source>Show more</source>
      <translation>Mehr zeigen</translation>
    </message>
    <message>
      <source>Add a note…</source>
      <translation>Notiz hinzufügen …</translation>
    </message>
    <message>
      <source>Write about it…</source>
      <translation>Etwas dazu schreiben …</translation>
    </message>
  </context>
  <context>
    <name>NoteEditor</name>
    <message>
      <source>Write a note…</source>
      <translation>Notiz schreiben …</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Insert Template</source>
      <translation>Vorlage einfügen</translation>
    </message>
  </context>
  <context>
    <name>NotesHead</name>
    <message>
      <source>Your Categories</source>
      <translation>Eigene Kategorien</translation>
    </message>
    <message>
      <source>Filter notes by words or #tags</source>
      <translation>Notizen nach Wörtern oder #Schlagwörtern filtern</translation>
    </message>
    <message>
      <source>Filter notes, #tag</source>
      <translation>Notizen filtern, #Schlagwort</translation>
    </message>
    <message>
      <source>Order, colours, kinds and tags</source>
      <translation>Reihenfolge, Farben, Arten und Schlagwörter</translation>
    </message>
    <message>
      <source>In the Order of the Text</source>
      <translation>In der Reihenfolge des Textes</translation>
    </message>
    <message>
      <source>Last Changed First</source>
      <translation>Zuletzt Geändertes zuerst</translation>
    </message>
    <message>
      <source>All Colours and Kinds</source>
      <translation>Alle Farben und Arten</translation>
    </message>
    <message>
      <source>Marks with a Note or Tag</source>
      <translation>Markierungen mit Notiz oder Schlagwort</translation>
    </message>
  </context>
  <context>
    <name>NotesIn</name>
    <message>
      <source>Import Notes</source>
      <translation>Notizen importieren</translation>
    </message>
    <message>
      <source>Notes and highlights</source>
      <translation>Notizen und Hervorhebungen</translation>
    </message>
    <message>
      <source>All files (*)</source>
      <translation>Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Highlights that came in: %1.</source>
      <translation>Hereingekommene Hervorhebungen: %1.</translation>
    </message>
    <message>
      <source>Without a place in the text: %1.</source>
      <translation>Ohne Ort im Text: %1.</translation>
    </message>
    <message>
      <source>There already: %1.</source>
      <translation>Schon da: %1.</translation>
    </message>
    <message>
      <source>“%1” is not in the library: import the article first, then its notes.</source>
      <translation>„%1“ ist nicht in der Bibliothek: zuerst den Artikel importieren, dann seine Notizen.</translation>
    </message>
    <message>
      <source>Without a title</source>
      <translation>Ohne Titel</translation>
    </message>
  </context>
  <context>
    <name>NotesModel</name>
    <message>
      <source>Note on this article</source>
      <translation>Notiz zu diesem Artikel</translation>
    </message>
  </context>
  <context>
    <name>NotesPanel</name>
    <message>
      <source>%1 moved</source>
      <translation>%1 verschoben</translation>
    </message>
    <message>
      <source>%1 without a place</source>
      <translation>%1 ohne Ort</translation>
    </message>
    <message>
      <source>Shows the marks that an update moved, or left without a place</source>
      <translation>Zeigt die Marken, die eine Aktualisierung verschoben oder ohne Ort gelassen hat</translation>
    </message>
  </context>
  <context>
    <name>NoticesDialog</name>
    <message>
      <source>Licences</source>
      <translation>Lizenzen</translation>
    </message>
  </context>
  <context>
    <name>Offers</name>
    <message>
      <source>%1 · %2 times here</source>
      <translation>%1 · hier %2-mal</translation>
    </message>
    <message>
      <source>%1 · once here</source>
      <translation>%1 · hier einmal</translation>
    </message>
    <message>
      <source>System</source>
      <translation>Waffensystem</translation>
    </message>
    <message>
      <source>Actor</source>
      <translation>Akteur</translation>
    </message>
    <message>
      <source>%1 · in %2 articles</source>
      <translation>%1 · in %2 Artikeln</translation>
    </message>
    <message>
      <source>%1 · in one article</source>
      <translation>%1 · in einem Artikel</translation>
    </message>
    <message>
      <source>Heading</source>
      <translation>Überschrift</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Without a title</source>
      <translation>Ohne Titel</translation>
    </message>
  </context>
  <context>
    <name>OneWindow</name>
    <message>
      <source>Postil is open already, but does not answer. Close its window, or end the program, and start it again.</source>
      <translation>Postil ist schon offen, antwortet aber nicht. Schließen Sie sein Fenster, oder beenden Sie das Programm, und starten Sie es dann neu.</translation>
    </message>
  </context>
  <context>
    <name>OverviewPicture</name>
    <message>
      <source>Named</source>
      <translation>Genannte</translation>
    </message>
    <message>
      <source>Only described</source>
      <translation>Nur beschriebene</translation>
    </message>
    <message>
      <source>Nobody</source>
      <translation>Niemand</translation>
    </message>
    <message>
      <source>Who speaks, in words</source>
      <translation>Wer spricht, in Wörtern</translation>
    </message>
    <message>
      <source>Who stands behind the quotes, in words</source>
      <translation>Wer hinter den Zitaten steht, in Wörtern</translation>
    </message>
    <message>
      <source>Who speaks where</source>
      <translation>Wer wo spricht</translation>
    </message>
    <message>
      <source>Who is named, times</source>
      <translation>Wer genannt wird, wie oft</translation>
    </message>
    <message>
      <source>Systems, times</source>
      <translation>Systeme, wie oft</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>Überblick</translation>
    </message>
    <message>
      <source>A picture of who speaks and who is named stands here once an article is read.</source>
      <translation>Hier steht ein Bild davon, wer spricht und wer genannt wird, sobald ein Artikel gelesen ist.</translation>
    </message>
  </context>
  <context>
    <name>OwnCategories</name>
    <message>
      <source>Categories</source>
      <translation>Kategorien</translation>
    </message>
    <message>
      <source>Export Categories</source>
      <translation>Kategorien exportieren</translation>
    </message>
    <message>
      <source>Import Categories</source>
      <translation>Kategorien importieren</translation>
    </message>
  </context>
  <context>
    <name>PanelTitle</name>
    <message>
      <source>Move %1 to the other side</source>
      <translation>%1 auf die andere Seite</translation>
    </message>
    <message>
      <source>Hide %1</source>
      <translation>%1 ausblenden</translation>
    </message>
    <message>
      <source>Put %1 back into the window</source>
      <translation>%1 zurück ins Fenster</translation>
    </message>
    <message>
      <source>Show %1 in a window of its own</source>
      <translation>%1 in einem eigenen Fenster zeigen</translation>
    </message>
  </context>
  <context>
    <name>Paper</name>
    <message>
      <source>%1 / %2</source>
      <translation>%1 / %2</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>On the whole article</source>
      <translation>Zum ganzen Artikel</translation>
    </message>
  </context>
  <context>
    <name>PaperFiles</name>
    <message>
      <source>Save as PDF</source>
      <translation>Als PDF sichern</translation>
    </message>
    <message>
      <source>PDF (*.pdf)</source>
      <translation>PDF (*.pdf)</translation>
    </message>
    <message>
      <source>Writing the PDF</source>
      <translation>PDF schreiben</translation>
    </message>
    <message>
      <source>Written to %1.</source>
      <translation>Gesichert als %1.</translation>
    </message>
    <message>
      <source>Notes in the margin</source>
      <translation>Notizen am Rand</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Printing</source>
      <translation>Drucken</translation>
    </message>
    <message>
      <source>Sent to the printer.</source>
      <translation>An den Drucker geschickt.</translation>
    </message>
    <message>
      <source>The pages are still being made. Wait until they are, or stop it first.</source>
      <translation>Die Seiten entstehen noch. Abwarten oder zuerst anhalten.</translation>
    </message>
  </context>
  <context>
    <name>PartsList</name>
    <message>
      <source>Parts of the library</source>
      <translation>Teile der Bibliothek</translation>
    </message>
    <message>
      <source>Shelf</source>
      <translation>Regal</translation>
    </message>
    <message>
      <source>Starred</source>
      <translation>Mit Stern</translation>
    </message>
    <message>
      <source>Unread</source>
      <translation>Ungelesen</translation>
    </message>
    <message>
      <source>With Notes</source>
      <translation>Mit Notizen</translation>
    </message>
    <message>
      <source>Archive</source>
      <translation>Archiv</translation>
    </message>
    <message>
      <source>Trash</source>
      <translation>Papierkorb</translation>
    </message>
    <message>
      <source>Collections</source>
      <translation>Sammlungen</translation>
    </message>
    <message>
      <source>Searches</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Empty Trash…</source>
      <translation>Papierkorb leeren …</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Umbenennen …</translation>
    </message>
    <message>
      <source>Save as One File…</source>
      <translation>Als Datei sichern …</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
  </context>
  <context>
    <name>PictureView</name>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Picture: %1. Escape closes it.</source>
      <translation>Bild: %1. Escape schließt es.</translation>
    </message>
    <message>
      <source>without a description</source>
      <translation>ohne Beschreibung</translation>
    </message>
  </context>
  <context>
    <name>PreviewPane</name>
    <message>
      <source>Preview</source>
      <translation>Vorschau</translation>
    </message>
    <message>
      <source>A file of the kind “%1”. Other programs show what is in it.</source>
      <translation>Eine Datei der Art „%1“. Was darin steht, zeigen andere Programme.</translation>
    </message>
    <message>
      <source>%1, the beginning of it</source>
      <translation>%1, davon der Anfang</translation>
    </message>
    <message>
      <source>%1; roughly what it looks like</source>
      <translation>%1; so sieht es ungefähr aus</translation>
    </message>
    <message>
      <source>One page</source>
      <translation>Eine Seite</translation>
    </message>
    <message>
      <source>%1 pages</source>
      <translation>%1 Seiten</translation>
    </message>
    <message>
      <source>%1 pages, the first %2 of them</source>
      <translation>%1 Seiten, davon die ersten %2</translation>
    </message>
  </context>
  <context>
    <name>Printing</name>
    <message>
      <source>The article has %1 pages, none of them among those to be printed. Choose others.</source>
      <translation>Der Artikel hat %1 Seiten, keine davon ist unter den gewählten. Bitte andere Seiten wählen.</translation>
    </message>
    <message>
      <source>The printer cannot be reached. See that it is switched on, or choose another.</source>
      <translation>Der Drucker ist nicht zu erreichen. Bitte nachsehen, ob er eingeschaltet ist, oder einen anderen wählen.</translation>
    </message>
  </context>
  <context>
    <name>QuotesPage</name>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Speaker</source>
      <translation>Sprecher</translation>
    </message>
    <message>
      <source>How</source>
      <translation>Wie</translation>
    </message>
    <message>
      <source>Quote</source>
      <translation>Zitat</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Publication</source>
      <translation>Medium</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>No quote fits. Words are looked for in the quotes themselves; speaker: finds who says them.</source>
      <translation>Kein Zitat passt. Gesucht wird in den Zitaten selbst; speaker: findet, wer sie sagt.</translation>
    </message>
    <message>
      <source>nobody named</source>
      <translation>niemand genannt</translation>
    </message>
    <message>
      <source>Go There</source>
      <translation>Hingehen</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy with Citation</source>
      <translation>Mit Beleg kopieren</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
  </context>
  <context>
    <name>Quoting</name>
    <message>
      <source>Select the words to copy, or click a mark, then try again.</source>
      <translation>Die zu kopierenden Wörter auswählen oder eine Markierung anklicken und es dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Kopiert.</translation>
    </message>
    <message>
      <source>Select the words to quote, or point at a quote and click, then try again.</source>
      <translation>Die Worte auswählen, die zitiert werden sollen, oder ein Zitat anklicken, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The quote is copied with its citation. Its words are those of the article.</source>
      <translation>Das Zitat ist mit seinem Beleg kopiert. Seine Worte sind die des Artikels.</translation>
    </message>
  </context>
  <context>
    <name>Reading</name>
    <message>
      <source>Reading closer…</source>
      <translation>Liest genauer …</translation>
    </message>
    <message>
      <source>Starting again…</source>
      <translation>Beginnt von vorn …</translation>
    </message>
    <message>
      <source>Marking has stopped.</source>
      <translation>Das Markieren ruht.</translation>
    </message>
  </context>
  <context>
    <name>ReadingProgress</name>
    <message>
      <source>The end</source>
      <translation>Ende</translation>
    </message>
    <message>
      <source>less than a minute left</source>
      <translation>noch weniger als eine Minute</translation>
    </message>
    <message>
      <source>a minute left</source>
      <translation>noch eine Minute</translation>
    </message>
    <message>
      <source>%1 hours left</source>
      <translation>noch %1 Stunden</translation>
    </message>
    <message>
      <source>%1 minutes left</source>
      <translation>noch %1 Minuten</translation>
    </message>
    <message>
      <source>%1 %</source>
      <translation>%1 %</translation>
    </message>
  </context>
  <context>
    <name>Reasons</name>
    <message>
      <source>“{0}”</source>
      <translation>„{0}“</translation>
    </message>
    <message>
      <source>Its letters give “{0}”, which stands behind it in brackets.</source>
      <translation>Seine Anfangsbuchstaben ergeben „{0}“, was dahinter in Klammern steht.</translation>
    </message>
    <message>
      <source>The article says that “{0}” is {1}.</source>
      <translation>Der Artikel sagt, wofür „{0}“ steht: {1}.</translation>
    </message>
    <message>
      <source>Capital letters behind “the” are the short name of an organisation.</source>
      <translation>Großbuchstaben hinter „the“ sind der Kurzname einer Organisation.</translation>
    </message>
    <message>
      <source>The article calls {0} by this name.</source>
      <translation>So nennt der Artikel {0}.</translation>
    </message>
    <message>
      <source>The article speaks of one person who may be {0} years old.</source>
      <translation>Der Artikel spricht von einer Person, die {0} Jahre alt sein kann.</translation>
    </message>
    <message>
      <source>The article speaks of one ministry, the {0}.</source>
      <translation>Der Artikel spricht von nur einem Ministerium: {0}.</translation>
    </message>
    <message>
      <source>A nationality with a word for a public body names that body.</source>
      <translation>Eine Nationalität mit einem Wort für eine Behörde benennt diese Behörde.</translation>
    </message>
    <message>
      <source>“Ministry” with its field names a government body.</source>
      <translation>„Ministry“ mit seinem Fachgebiet benennt eine Regierungsstelle.</translation>
    </message>
    <message>
      <source>A coalition that a state leads is an actor of its own.</source>
      <translation>Eine Koalition, die ein Staat anführt, ist ein eigener Akteur.</translation>
    </message>
    <message>
      <source>“Ministry” with its field and a state names a body of {0}.</source>
      <translation>„Ministry“ mit Fachgebiet und Staat benennt eine Stelle dieses Staats: {0}.</translation>
    </message>
    <message>
      <source>“{0}” with the name of a state means the state.</source>
      <translation>„{0}“ mit dem Namen eines Staats meint den Staat.</translation>
    </message>
    <message>
      <source>This is {0}.</source>
      <translation>Das ist {0}.</translation>
    </message>
    <message>
      <source>The regime of {0} is the government of {1}.</source>
      <translation>Das Regime von {0} ist die Regierung dieses Staats: {1}.</translation>
    </message>
    <message>
      <source>“{0} of” with the name of a state means the state.</source>
      <translation>„{0} of“ mit dem Namen eines Staats meint den Staat.</translation>
    </message>
    <message>
      <source>“{0}” with capitals means the one who holds that office.</source>
      <translation>„{0}“ mit Großbuchstaben meint, wer dieses Amt innehat.</translation>
    </message>
    <message>
      <source>The article calls {0} {1}.</source>
      <translation>Der Artikel nennt {0} so: {1}.</translation>
    </message>
    <message>
      <source>The article names one {0} nearby, {1}.</source>
      <translation>Der Artikel nennt in der Nähe nur einen Akteur, der so heißen kann ({0}): {1}.</translation>
    </message>
    <message>
      <source>The article speaks of one such body, {0}.</source>
      <translation>Der Artikel spricht von einer solchen Stelle: {0}.</translation>
    </message>
    <message>
      <source>A small particle between hyphens joins the parts of a name.</source>
      <translation>Eine kleine Partikel zwischen Bindestrichen verbindet die Teile eines Namens.</translation>
    </message>
    <message>
      <source>The article speaks of one {0}.</source>
      <translation>Der Artikel spricht von nur einem: {0}.</translation>
    </message>
    <message>
      <source>a person</source>
      <translation>eine Person</translation>
    </message>
    <message>
      <source>an organisation</source>
      <translation>eine Organisation</translation>
    </message>
    <message>
      <source>a people or group</source>
      <translation>ein Volk oder eine Gruppe</translation>
    </message>
    <message>
      <source>a state or town</source>
      <translation>einen Staat oder eine Stadt</translation>
    </message>
    <message>
      <source>a place</source>
      <translation>einen Ort</translation>
    </message>
    <message>
      <source>a building</source>
      <translation>ein Gebäude</translation>
    </message>
    <message>
      <source>“{0}” is a given name.</source>
      <translation>„{0}“ ist ein Vorname.</translation>
    </message>
    <message>
      <source>An age stands behind the name.</source>
      <translation>Hinter dem Namen steht ein Alter.</translation>
    </message>
    <message>
      <source>The language model reads this as {0}.</source>
      <translation>Das Sprachmodell hält das für {0}.</translation>
    </message>
    <message>
      <source>The article uses its last word as a person's name.</source>
      <translation>Der Artikel gebraucht das letzte Wort als Namen einer Person.</translation>
    </message>
    <message>
      <source>It stands among persons.</source>
      <translation>Es steht zwischen Personen.</translation>
    </message>
    <message>
      <source>Capitalised words around “{0}” name an organisation.</source>
      <translation>Großgeschriebene Wörter um „{0}“ benennen eine Organisation.</translation>
    </message>
    <message>
      <source>A name after the title “{0}” is a person.</source>
      <translation>Ein Name nach dem Titel „{0}“ ist eine Person.</translation>
    </message>
    <message>
      <source>A name beside quoted words, with what it is behind it, is a person.</source>
      <translation>Ein Name neben zitierten Worten, mit einer Erläuterung dahinter, ist eine Person.</translation>
    </message>
    <message>
      <source>The kind of a state with a name names a state.</source>
      <translation>Eine Staatsform mit einem Namen benennt einen Staat.</translation>
    </message>
    <message>
      <source>The article speaks of one such ministry, the {0}.</source>
      <translation>Der Artikel spricht von nur einem solchen Ministerium: {0}.</translation>
    </message>
    <message>
      <source>These are the first letters of {0}.</source>
      <translation>Das sind die Anfangsbuchstaben von {0}.</translation>
    </message>
    <message>
      <source>The line opens with this name, as in an interview.</source>
      <translation>Die Zeile beginnt mit diesem Namen, wie in einem Interview.</translation>
    </message>
    <message>
      <source>“{0}” is a known name.</source>
      <translation>„{0}“ ist ein bekannter Name.</translation>
    </message>
    <message>
      <source>“{0}” is another name of {1}.</source>
      <translation>„{0}“ ist ein anderer Name: {1}.</translation>
    </message>
    <message>
      <source>“{0}” says where something happens here.</source>
      <translation>„{0}“ sagt hier, wo etwas geschieht.</translation>
    </message>
    <message>
      <source>The capital “{0}” stands for the government of {1}.</source>
      <translation>Die Hauptstadt „{0}“ steht für die Regierung: {1}.</translation>
    </message>
    <message>
      <source>“{0}” stands for the government of {1}.</source>
      <translation>„{0}“ steht für die Regierung: {1}.</translation>
    </message>
    <message>
      <source>“{0}” points to {1}.</source>
      <translation>„{0}“ weist auf einen Akteur: {1}.</translation>
    </message>
    <message>
      <source>“{0}” is {1}.</source>
      <translation>„{0}“ ist {1}.</translation>
    </message>
    <message>
      <source>What the sentence says of this name is said of persons.</source>
      <translation>Was der Satz von diesem Namen sagt, sagt man von Personen.</translation>
    </message>
    <message>
      <source>The language model reads a part of this as a name, and the rest belongs to it.</source>
      <translation>Das Sprachmodell liest einen Teil davon als Namen, und der Rest gehört dazu.</translation>
    </message>
    <message>
      <source>It begins with a given name.</source>
      <translation>Es beginnt mit einem Vornamen.</translation>
    </message>
    <message>
      <source>is named</source>
      <translation>wird genannt</translation>
    </message>
    <message>
      <source>stands before the verb</source>
      <translation>steht vor dem Verb</translation>
    </message>
    <message>
      <source>stands after the verb</source>
      <translation>steht nach dem Verb</translation>
    </message>
    <message>
      <source>is the subject and parted from the verb by a remark</source>
      <translation>ist das Subjekt, vom Verb durch einen Einschub getrennt</translation>
    </message>
    <message>
      <source>is the subject of the sentence that the verb hangs on</source>
      <translation>ist das Subjekt des Satzes, an dem das Verb hängt</translation>
    </message>
    <message>
      <source>is named with “with” before the verb</source>
      <translation>wird vor dem Verb mit „with“ genannt</translation>
    </message>
    <message>
      <source>is whom the sentence before is about</source>
      <translation>ist, um wen es im Satz davor geht</translation>
    </message>
    <message>
      <source>is the one who was asked</source>
      <translation>ist, wer gefragt wurde</translation>
    </message>
    <message>
      <source>is the one who gave it out</source>
      <translation>ist, wer es veröffentlicht hat</translation>
    </message>
    <message>
      <source>is the subject of a clause that leaves its verb out</source>
      <translation>ist das Subjekt eines Satzes ohne eigenes Verb</translation>
    </message>
    <message>
      <source>is the subject of the verb before and of this one</source>
      <translation>ist das Subjekt des vorigen Verbs und auch von diesem</translation>
    </message>
    <message>
      <source>is named with “by”</source>
      <translation>wird mit „by“ genannt</translation>
    </message>
    <message>
      <source>is named as the source</source>
      <translation>wird als Quelle genannt</translation>
    </message>
    <message>
      <source>stands before the colon</source>
      <translation>steht vor dem Doppelpunkt</translation>
    </message>
    <message>
      <source>is the subject of the sentence before the colon</source>
      <translation>ist das Subjekt des Satzes vor dem Doppelpunkt</translation>
    </message>
    <message>
      <source>stands after the colon</source>
      <translation>steht nach dem Doppelpunkt</translation>
    </message>
    <message>
      <source>opens the line with a colon</source>
      <translation>eröffnet die Zeile mit einem Doppelpunkt</translation>
    </message>
    <message>
      <source>is the name next to it</source>
      <translation>ist der nächste Name</translation>
    </message>
    <message>
      <source>before the quotation</source>
      <translation>vor dem Zitat</translation>
    </message>
    <message>
      <source>after the quotation</source>
      <translation>nach dem Zitat</translation>
    </message>
    <message>
      <source>around the quotation</source>
      <translation>um das Zitat herum</translation>
    </message>
    <message>
      <source>in the paragraph before</source>
      <translation>im Absatz davor</translation>
    </message>
    <message>
      <source>between the quotation marks</source>
      <translation>zwischen den Anführungszeichen</translation>
    </message>
    <message>
      <source>at the head of the paragraph after</source>
      <translation>am Anfang des Absatzes danach</translation>
    </message>
    <message>
      <source>at the quotation before, which this one goes on with</source>
      <translation>beim Zitat davor, das hier weitergeht</translation>
    </message>
    <message>
      <source>Somebody's words in quotation marks, inside a sentence.</source>
      <translation>Jemandes Worte in Anführungszeichen, mitten in einem Satz.</translation>
    </message>
    <message>
      <source>In quotation marks, but nobody is said to have said it.</source>
      <translation>In Anführungszeichen, aber es heißt von niemandem, dass er es gesagt habe.</translation>
    </message>
    <message>
      <source>“{0}” {1}, {2}.</source>
      <translation>„{0}“ {1}, {2}.</translation>
    </message>
    <message>
      <source>A quotation mark opens here; its closing mark is missing.</source>
      <translation>Hier beginnt ein Anführungszeichen; das schließende fehlt.</translation>
    </message>
    <message>
      <source>A quotation that goes on over several paragraphs.</source>
      <translation>Ein Zitat, das über mehrere Absätze geht.</translation>
    </message>
    <message>
      <source>Whole sentences between quotation marks.</source>
      <translation>Ganze Sätze zwischen Anführungszeichen.</translation>
    </message>
    <message>
      <source>Reported after “{0} that”, without quotation marks.</source>
      <translation>Nach „{0} that“ berichtet, ohne Anführungszeichen.</translation>
    </message>
    <message>
      <source>Reported after “{0}”, without quotation marks.</source>
      <translation>Nach „{0}“ berichtet, ohne Anführungszeichen.</translation>
    </message>
    <message>
      <source>Reported before “{0}”, without quotation marks.</source>
      <translation>Vor „{0}“ berichtet, ohne Anführungszeichen.</translation>
    </message>
    <message>
      <source>Said behind a dash, before “{0}”.</source>
      <translation>Hinter einem Gedankenstrich gesagt, vor „{0}“.</translation>
    </message>
    <message>
      <source>Reported with “according to”, without quotation marks.</source>
      <translation>Mit „according to“ berichtet, ohne Anführungszeichen.</translation>
    </message>
    <message>
      <source>The line opens with who speaks, as in an interview.</source>
      <translation>Die Zeile beginnt wie in einem Interview damit, wer spricht.</translation>
    </message>
    <message>
      <source>It stands in capitals before the words for {0}, where its name stands.</source>
      <translation>Es steht in Großbuchstaben vor den Wörtern für das System, wo dessen Name steht: {0}.</translation>
    </message>
    <message>
      <source>“{0}” is a word for {1}.</source>
      <translation>„{0}“ ist ein Wort für diese Art von System: {1}.</translation>
    </message>
    <message>
      <source>“{0}” are aircraft here, not people: the words around it say so.</source>
      <translation>„{0}“ sind hier Flugzeuge, keine Menschen: Das sagen die Wörter ringsum.</translation>
    </message>
    <message>
      <source>“{0}” begins the names of a family: {1}.</source>
      <translation>„{0}“ beginnt die Namen einer Familie: {1}.</translation>
    </message>
    <message>
      <source>It has the shape of a designation, and the text around it speaks of arms.</source>
      <translation>Es hat die Form einer Typenbezeichnung, und ringsum ist von Waffen die Rede.</translation>
    </message>
    <message>
      <source>A number, a letter and a number make an index of Soviet and Russian arms.</source>
      <translation>Zahl, Buchstabe und Zahl ergeben einen Index sowjetischer und russischer Waffen.</translation>
    </message>
    <message>
      <source>“{0}” stands before the names of ships of {1}.</source>
      <translation>„{0}“ steht vor Namen von Schiffen dieses Staats: {1}.</translation>
    </message>
    <message>
      <source>“Class” after a name and before a kind of ship names a class of ships.</source>
      <translation>„Class“ nach einem Namen und vor einer Art von Schiff benennt eine Schiffsklasse.</translation>
    </message>
    <message>
      <source>“{0}” and a number like {1} name {2}.</source>
      <translation>„{0}“ und eine Zahl wie {1} benennen ein solches System: {2}.</translation>
    </message>
    <message>
      <source>The words beside it ({0}) speak for one here.</source>
      <translation>Die Wörter daneben ({0}) sprechen hier für eines.</translation>
    </message>
    <message>
      <source>It is the short name of what the text names in full.</source>
      <translation>Es ist der Kurzname dessen, was der Text ausführlich nennt.</translation>
    </message>
    <message>
      <source>“{0}” is a name of {1}.</source>
      <translation>„{0}“ ist ein Name: {1}.</translation>
    </message>
    <message>
      <source>The words before it introduce it as the name of {0}.</source>
      <translation>Die Wörter davor führen es als Namen ein: {0}.</translation>
    </message>
    <message>
      <source>It stands where the name of a piece of equipment stands, in talk of war.</source>
      <translation>Es steht, wo der Name eines Geräts steht, und es ist von Krieg die Rede.</translation>
    </message>
    <message>
      <source>“{0}” names a kind of military system.</source>
      <translation>„{0}“ benennt eine Art militärischer Systeme.</translation>
    </message>
    <message>
      <source>A word of one of your categories.</source>
      <translation>Ein Wort aus einer eigenen Kategorie.</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>Something Went Wrong</source>
      <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
      <source>Go On</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>The report lies in %1; look it over before you pass it on.</source>
      <translation>Der Bericht liegt in %1; vor dem Weitergeben bitte durchsehen.</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>Bericht</translation>
    </message>
    <message>
      <source>Copy Report</source>
      <translation>Bericht kopieren</translation>
    </message>
  </context>
  <context>
    <name>ReviewBar</name>
    <message>
      <source>Review of unsure marks</source>
      <translation>Prüfung unsicherer Markierungen</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Richtig</translation>
    </message>
    <message>
      <source>Wrong</source>
      <translation>Falsch</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern…</translation>
    </message>
    <message>
      <source>Skip</source>
      <translation>Überspringen</translation>
    </message>
    <message>
      <source>Close the review</source>
      <translation>Prüfung schließen</translation>
    </message>
    <message>
      <source>Marks count as unsure below, in percent</source>
      <translation>Markierungen gelten als unsicher unter, in Prozent</translation>
    </message>
    <message>
      <source>Unsure: below %1 %</source>
      <translation>Unsicher: unter %1 %</translation>
    </message>
  </context>
  <context>
    <name>Reviewer</name>
    <message>
      <source>No unsure mark is left.</source>
      <translation>Keine unsichere Markierung ist übrig.</translation>
    </message>
    <message>
      <source>No mark is unsure.</source>
      <translation>Keine Markierung ist unsicher.</translation>
    </message>
    <message>
      <source>Raise the bound to review more.</source>
      <translation>Eine höhere Grenze zeigt mehr.</translation>
    </message>
    <message>
      <source>%1 left: is “%2” %3?</source>
      <translation>Noch %1: Ist „%2“ %3?</translation>
    </message>
  </context>
  <context>
    <name>RowMenu</name>
    <message>
      <source>Go to the First Place</source>
      <translation>Zur ersten Stelle</translation>
    </message>
    <message>
      <source>Go There</source>
      <translation>Dorthin</translation>
    </message>
    <message>
      <source>Copy the Name</source>
      <translation>Namen kopieren</translation>
    </message>
    <message>
      <source>Show in the Library</source>
      <translation>In der Bibliothek zeigen</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy with Citation</source>
      <translation>Mit Beleg kopieren</translation>
    </message>
  </context>
  <context>
    <name>SameDialog</name>
    <message>
      <source>The Same As</source>
      <translation>Dasselbe wie</translation>
    </message>
    <message>
      <source>%1 is the same as:</source>
      <translation>%1 ist dasselbe wie:</translation>
    </message>
    <message>
      <source>This holds everywhere in the library. It can be split again.</source>
      <translation>Das gilt überall in der Bibliothek. Es lässt sich wieder trennen.</translation>
    </message>
    <message>
      <source>Merge</source>
      <translation>Vereinen</translation>
    </message>
    <message>
      <source>in one article</source>
      <translation>in einem Artikel</translation>
    </message>
    <message>
      <source>in %1 articles</source>
      <translation>in %1 Artikeln</translation>
    </message>
  </context>
  <context>
    <name>SelectionToolbar</name>
    <message>
      <source>Underline</source>
      <translation>Unterstreichen</translation>
    </message>
    <message>
      <source>Strike through</source>
      <translation>Durchstreichen</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Notiz</translation>
    </message>
    <message>
      <source>Highlight with note</source>
      <translation>Hervorheben mit Notiz</translation>
    </message>
    <message>
      <source>Delete highlight</source>
      <translation>Hervorhebung löschen</translation>
    </message>
    <message>
      <source>Highlight: %1</source>
      <translation>Hervorheben: %1</translation>
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>“{0}” is protected by a password. Open it in the program that made it, save it without one, and open that.</source>
      <translation>„{0}“ ist mit einem Passwort geschützt. Öffnen Sie die Datei in dem Programm, aus dem sie kommt, sichern Sie sie dort ohne Passwort und öffnen Sie dann diese.</translation>
    </message>
    <message>
      <source>“{0}” is damaged: it cannot be unpacked. Get it once more.</source>
      <translation>„{0}“ ist beschädigt und lässt sich nicht auspacken. Holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
      <source>“{0}” is too large when unpacked; Postil leaves it alone.</source>
      <translation>„{0}“ ist ausgepackt zu groß; Postil öffnet die Datei nicht.</translation>
    </message>
    <message>
      <source>“{0}” is damaged: its text cannot be read. Get it once more.</source>
      <translation>„{0}“ ist beschädigt, der Text lässt sich nicht lesen. Holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
      <source>“{0}” is damaged: the part with its text is missing. Get it once more.</source>
      <translation>„{0}“ ist beschädigt: Der Teil mit dem Text fehlt. Holen Sie die Datei noch einmal.</translation>
    </message>
    <message>
      <source>“{0}” is nested too deeply to be read.</source>
      <translation>„{0}“ ist zu tief verschachtelt, um gelesen zu werden.</translation>
    </message>
    <message>
      <source>“{0}” is not a text. Postil reads plain text files.</source>
      <translation>„{0}“ ist kein Text. Postil liest reine Textdateien.</translation>
    </message>
    <message>
      <source>“{0}” is a web page. Save it under a name that ends in .html and open that.</source>
      <translation>„{0}“ ist eine Webseite. Unter einem Namen auf .html sichern und diese Datei öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is a news feed, not an article. Open one of the pages that it lists.</source>
      <translation>„{0}“ ist ein Nachrichten-Feed, kein Artikel. Öffnen Sie eine der Seiten, die er aufzählt.</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: what is in it is no text.</source>
      <translation>„{0}“ ist nicht zu lesen: Was darin steht, ist kein Text.</translation>
    </message>
    <message>
      <source>“{0}” is protected against copying (DRM): only its shop's own program opens it. Ask the shop for one without.</source>
      <translation>„{0}“ hat einen Kopierschutz (DRM), nur das Programm des Händlers öffnet es. Fragen Sie den Händler nach einer Ausgabe ohne.</translation>
    </message>
    <message>
      <source>“{0}” is a damaged book: the list of its parts is missing.</source>
      <translation>„{0}“ ist ein beschädigtes Buch: Die Liste seiner Teile fehlt.</translation>
    </message>
    <message>
      <source>“{0}” asks for a password (it answered 401).</source>
      <translation>„{0}“ verlangt ein Passwort (Antwort 401).</translation>
    </message>
    <message>
      <source>“{0}” wants to be paid for this page (it answered 402).</source>
      <translation>„{0}“ will für diese Seite bezahlt werden (Antwort 402).</translation>
    </message>
    <message>
      <source>“{0}” does not let Postil in (it answered 403). Save the page in your browser, and open the saved file.</source>
      <translation>„{0}“ lässt Postil nicht ein (Antwort 403). Speichern Sie die Seite im Browser und öffnen Sie die gespeicherte Datei.</translation>
    </message>
    <message>
      <source>“{0}” has no such page (it answered 404).</source>
      <translation>„{0}“ hat keine solche Seite (Antwort 404).</translation>
    </message>
    <message>
      <source>“{0}” no longer has this page (it answered 410).</source>
      <translation>„{0}“ hat diese Seite nicht mehr (Antwort 410).</translation>
    </message>
    <message>
      <source>“{0}” has been asked too often and wants a pause (it answered 429).</source>
      <translation>„{0}“ wurde zu oft gefragt und will eine Pause (Antwort 429).</translation>
    </message>
    <message>
      <source>“{0}” may not show this page here (it answered 451).</source>
      <translation>„{0}“ darf diese Seite hier nicht zeigen (Antwort 451).</translation>
    </message>
    <message>
      <source>“{0}” is out of order at the moment (it answered {1}).</source>
      <translation>„{0}“ ist gerade gestört (Antwort {1}).</translation>
    </message>
    <message>
      <source>“{0}” does not give this page (it answered {1}).</source>
      <translation>„{0}“ gibt diese Seite nicht her (Antwort {1}).</translation>
    </message>
    <message>
      <source>“{0}” leads from one address to the next without end.</source>
      <translation>„{0}“ führt ohne Ende von einer Adresse zur nächsten.</translation>
    </message>
    <message>
      <source>The answer of “{0}” broke off or makes no sense. Try it again.</source>
      <translation>Die Antwort von „{0}“ brach ab oder ergibt keinen Sinn. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
      <source>“{0}” is no web address. One begins with http:// or https://.</source>
      <translation>„{0}“ ist keine Webadresse. Eine solche beginnt mit http:// oder https://.</translation>
    </message>
    <message>
      <source>An address with a password in it is not fetched. Leave the password out.</source>
      <translation>Eine Adresse mit einem Passwort darin wird nicht geholt. Lassen Sie das Passwort weg.</translation>
    </message>
    <message>
      <source>“{0}” lies in a private network, to which a page of the web may not lead Postil.</source>
      <translation>„{0}“ liegt in einem privaten Netz, in das eine Webseite Postil nicht führen darf.</translation>
    </message>
    <message>
      <source>“{0}” packs its pages in a way that Postil does not know ({1}). Save the page in your browser, and open the saved file.</source>
      <translation>„{0}“ packt seine Seiten auf eine Weise, die Postil nicht kennt ({1}). Speichern Sie die Seite im Browser und öffnen Sie die gespeicherte Datei.</translation>
    </message>
    <message>
      <source>“{0}” cannot prove who it is (its certificate is not valid), so nothing was fetched.</source>
      <translation>„{0}“ kann sich nicht ausweisen (das Zertifikat ist ungültig); darum wurde nichts geholt.</translation>
    </message>
    <message>
      <source>“{0}” does not speak a safe form of https.</source>
      <translation>„{0}“ spricht kein sicheres https.</translation>
    </message>
    <message>
      <source>“{0}” is not found. Check the address, and whether this machine is on the network.</source>
      <translation>„{0}“ ist nicht zu finden. Prüfen Sie die Adresse und ob dieser Rechner mit dem Netz verbunden ist.</translation>
    </message>
    <message>
      <source>“{0}” does not answer in time. Try it again later.</source>
      <translation>„{0}“ antwortet nicht rechtzeitig. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
      <source>“{0}” does not answer at this address.</source>
      <translation>„{0}“ antwortet unter dieser Adresse nicht.</translation>
    </message>
    <message>
      <source>“{0}” cannot be reached: {1}.</source>
      <translation>„{0}“ ist nicht zu erreichen: {1}.</translation>
    </message>
    <message>
      <source>“{0}” is no web address.</source>
      <translation>„{0}“ ist keine Webadresse.</translation>
    </message>
    <message>
      <source>What “{0}” sends is larger than {1} MB, the most that Postil takes from the web.</source>
      <translation>Was „{0}“ schickt, ist größer als {1} MB; mehr nimmt Postil nicht aus dem Web.</translation>
    </message>
    <message>
      <source>“{0}” is protected by a password. Open it in Word, save it without one (File &gt; Info &gt; Protect Document), and open that.</source>
      <translation>„{0}“ ist mit einem Passwort geschützt. In Word öffnen, ohne Passwort sichern (Datei &gt; Informationen &gt; Dokument schützen) und diese Datei öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is an old Word document (.doc). Open it in Word or LibreOffice, save it as .docx or .odt, and open that.</source>
      <translation>„{0}“ ist ein altes Word-Dokument (.doc). In Word oder LibreOffice öffnen, als .docx oder .odt sichern und diese Datei öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is an Outlook message (.msg). Save it as .eml, or copy its text and paste that into Postil.</source>
      <translation>„{0}“ ist eine Outlook-Nachricht (.msg). Als .eml sichern, oder den Text kopieren und in Postil einfügen.</translation>
    </message>
    <message>
      <source>“{0}” is a spreadsheet, not a text. Copy what you want to read and paste that into Postil.</source>
      <translation>„{0}“ ist eine Tabelle, kein Text. Kopieren Sie, was Sie lesen möchten, und fügen Sie es in Postil ein.</translation>
    </message>
    <message>
      <source>“{0}” is a presentation, not a text. Save its outline as a text and open that.</source>
      <translation>„{0}“ ist eine Präsentation, kein Text. Die Gliederung als Text sichern und diesen öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is an old Office document. Save it in a newer format, such as .docx or .odt, and open that.</source>
      <translation>„{0}“ ist ein altes Office-Dokument. In einem neueren Format wie .docx oder .odt sichern und diese Datei öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is an Apple Pages document. Open it in Pages, choose File &gt; Export To &gt; Word, and open that.</source>
      <translation>„{0}“ ist ein Dokument von Apple Pages. In Pages öffnen, Ablage &gt; Exportieren &gt; Word wählen und diese Datei öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is a spreadsheet, presentation or drawing, not a text. Copy what you want to read and paste that into Postil.</source>
      <translation>„{0}“ ist eine Tabelle, Präsentation oder Zeichnung, kein Text. Kopieren Sie, was Sie lesen möchten, und fügen Sie es in Postil ein.</translation>
    </message>
    <message>
      <source>“{0}” is a document of an old OpenOffice. Open it in LibreOffice, save it as .odt, and open that.</source>
      <translation>„{0}“ ist ein Dokument eines alten OpenOffice. In LibreOffice öffnen, als .odt sichern und diese Datei öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is a packed file (ZIP). Unpack it, and open what is in it.</source>
      <translation>„{0}“ ist eine gepackte Datei (ZIP). Auspacken und öffnen, was darin ist.</translation>
    </message>
    <message>
      <source>“{0}” is a Kindle book. Convert it to EPUB, for instance with Calibre, and open that.</source>
      <translation>„{0}“ ist ein Kindle-Buch. In EPUB umwandeln, zum Beispiel mit Calibre, und dieses öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is a DjVu document. Convert it to PDF with a text layer and open that.</source>
      <translation>„{0}“ ist ein DjVu-Dokument. In PDF mit Textebene umwandeln und dieses öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is a WordPerfect document. Open it in LibreOffice, save it as .odt, and open that.</source>
      <translation>„{0}“ ist ein WordPerfect-Dokument. In LibreOffice öffnen, als .odt sichern und diese Datei öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is a web archive of Safari. Save the page as “Page Source” and open that.</source>
      <translation>„{0}“ ist ein Web-Archiv von Safari. Die Seite als „Quelltext der Seite“ sichern und diese Datei öffnen.</translation>
    </message>
    <message>
      <source>“{0}” is a packed file. Unpack it, and open what is in it.</source>
      <translation>„{0}“ ist eine gepackte Datei. Auspacken und öffnen, was darin ist.</translation>
    </message>
    <message>
      <source>“{0}” is a picture, not a text.</source>
      <translation>„{0}“ ist ein Bild, kein Text.</translation>
    </message>
    <message>
      <source>“{0}” is a database, not a text.</source>
      <translation>„{0}“ ist eine Datenbank, kein Text.</translation>
    </message>
    <message>
      <source>The article goes on after page {0}, but its next page could not be fetched: what came before it is here. Open its address once more later for the rest.</source>
      <translation>Der Artikel geht nach Seite {0} weiter, aber seine nächste Seite war nicht zu holen: Was davor kam, ist da. Öffnen Sie seine Adresse später noch einmal für den Rest.</translation>
    </message>
    <message>
      <source>“{0}” is a web page larger than {1} MB. Save the article alone, or as plain text, and open that.</source>
      <translation>„{0}“ ist eine Webseite von mehr als {1} MB. Nur den Artikel oder reinen Text sichern und diesen öffnen.</translation>
    </message>
    <message>
      <source>“{0}” shows its pages only to browsers. Open it in yours, save it as a web page, and open the saved file.</source>
      <translation>„{0}“ zeigt seine Seiten nur Browsern. Öffnen Sie die Seite in Ihrem, speichern Sie sie als Webseite und öffnen Sie die gespeicherte Datei.</translation>
    </message>
    <message>
      <source>“{0}” is no article: the page says “{1}”.</source>
      <translation>„{0}“ ist kein Artikel: Auf der Seite steht „{1}“.</translation>
    </message>
    <message>
      <source>“{0}” shows only the beginning of the article; the rest is for subscribers. If you are one, open it in your browser, save it as a web page, and open the saved file.</source>
      <translation>„{0}“ zeigt nur den Anfang des Artikels; der Rest ist für Abonnenten. Wenn Sie einer sind, öffnen Sie die Seite im Browser, speichern Sie sie als Webseite und öffnen Sie die gespeicherte Datei.</translation>
    </message>
    <message>
      <source>“{0}” shows its text only in a browser (by JavaScript). Open it there, save it as a web page, and open the saved file.</source>
      <translation>„{0}“ zeigt seinen Text nur im Browser (durch JavaScript). Öffnen Sie die Seite dort, speichern Sie sie als Webseite und öffnen Sie die gespeicherte Datei.</translation>
    </message>
    <message>
      <source>“{0}” shows a video, not an article.</source>
      <translation>„{0}“ zeigt ein Video, keinen Artikel.</translation>
    </message>
    <message>
      <source>“{0}” is a web page in which there is nothing to read.</source>
      <translation>„{0}“ ist eine Webseite, in der nichts zu lesen steht.</translation>
    </message>
    <message>
      <source>“{0}” holds no text.</source>
      <translation>„{0}“ enthält keinen Text.</translation>
    </message>
    <message>
      <source>“{0}” is encrypted. Open it in your mail program, copy its text, and paste that into Postil.</source>
      <translation>„{0}“ ist verschlüsselt. Öffnen Sie die Nachricht in Ihrem Mailprogramm, kopieren Sie den Text und fügen Sie ihn in Postil ein.</translation>
    </message>
    <message>
      <source>“{0}” is no e-mail: the lines that say who sent it are missing.</source>
      <translation>„{0}“ ist keine E-Mail: Die Zeilen, die sagen, von wem sie ist, fehlen.</translation>
    </message>
    <message>
      <source>“{0}” has too many parts in parts for an e-mail.</source>
      <translation>„{0}“ hat zu viele Teile in Teilen für eine E-Mail.</translation>
    </message>
    <message>
      <source>“{0}” is a saved web page in which the page is missing.</source>
      <translation>„{0}“ ist eine gespeicherte Webseite, in der die Seite fehlt.</translation>
    </message>
    <message>
      <source>“{0}” holds several mails. Save the one you want by itself, as .eml, and open that.</source>
      <translation>„{0}“ enthält mehrere Mails. Sichern Sie die gewünschte einzeln als .eml und öffnen Sie diese.</translation>
    </message>
    <message>
      <source>“{0}” is damaged: its parts cannot be told apart.</source>
      <translation>„{0}“ ist beschädigt: Die Teile lassen sich nicht trennen.</translation>
    </message>
    <message>
      <source>“{0}” is larger than {1} MB, the most that Postil takes for one Markdown text. Split it into parts.</source>
      <translation>„{0}“ ist größer als {1} MB, mehr nimmt Postil für einen Markdown-Text nicht. Bitte in Teile zerlegen.</translation>
    </message>
    <message>
      <source>There is no text in it.</source>
      <translation>Es ist kein Text darin.</translation>
    </message>
    <message>
      <source>There are no notes or highlights in “{0}”. Choose another file.</source>
      <translation>In „{0}“ sind keine Notizen oder Hervorhebungen. Eine andere Datei wählen.</translation>
    </message>
    <message>
      <source>This file of Postil's is damaged. Export it once more.</source>
      <translation>Diese Datei von Postil ist beschädigt. Sie noch einmal exportieren.</translation>
    </message>
    <message>
      <source>“{0}” holds no notes that Postil knows. It takes Web Annotation and Hypothesis JSON, REFI-QDA projects (.qdpx), calibre highlights, Readwise CSV, and its own JSON.</source>
      <translation>„{0}“ enthält keine Notizen, die Postil kennt. Es nimmt Web Annotation und Hypothesis als JSON, REFI-QDA-Projekte (.qdpx), Hervorhebungen von calibre, Readwise als CSV und sein eigenes JSON.</translation>
    </message>
    <message>
      <source>“{0}” has {1} pages; Postil takes from one to {2}. Split it into parts.</source>
      <translation>„{0}“ hat {1} Seiten; Postil nimmt eine bis {2}. Teilen Sie die Datei.</translation>
    </message>
    <message>
      <source>“{0}” has no pages.</source>
      <translation>„{0}“ hat keine Seiten.</translation>
    </message>
    <message>
      <source>“{0}” is damaged or incomplete and cannot be read as a PDF. Get the file again, and open that.</source>
      <translation>„{0}“ ist beschädigt oder unvollständig und lässt sich nicht als PDF lesen. Holen Sie die Datei noch einmal, und öffnen Sie die neue.</translation>
    </message>
    <message>
      <source>“{0}” is protected by a password. Open it in a PDF reader, print it into a new PDF, and open that.</source>
      <translation>„{0}“ ist durch ein Passwort geschützt. Öffnen Sie die Datei in einem PDF-Programm, drucken Sie sie in ein neues PDF, und öffnen Sie dieses.</translation>
    </message>
    <message>
      <source>“{0}” holds pictures of pages but no text. Run text recognition (OCR) over it, and open the result.</source>
      <translation>„{0}“ enthält Bilder von Seiten, aber keinen Text. Lassen Sie eine Texterkennung (OCR) darüberlaufen, und öffnen Sie das Ergebnis.</translation>
    </message>
    <message>
      <source>The letters of “{0}” cannot be told: its fonts do not say which they are. Run text recognition (OCR) over it, and open the result.</source>
      <translation>Die Buchstaben von „{0}“ sind nicht zu erkennen: Die Schriften der Datei sagen nicht, welche es sind. Lassen Sie eine Texterkennung (OCR) darüberlaufen, und öffnen Sie das Ergebnis.</translation>
    </message>
    <message>
      <source>“{0}” is longer than {1} million characters, the most that Postil takes for one article. Split it into parts.</source>
      <translation>„{0}“ ist länger als {1} Millionen Zeichen, mehr nimmt Postil nicht als einen Artikel. Teilen Sie den Text auf.</translation>
    </message>
    <message>
      <source>“{0}” is empty.</source>
      <translation>„{0}“ ist leer.</translation>
    </message>
    <message>
      <source>“{0}” is larger than {1} MB, the most that Postil takes for one article. Split it into parts.</source>
      <translation>„{0}“ ist größer als {1} MB, mehr nimmt Postil für einen Artikel nicht. Bitte in Teile zerlegen.</translation>
    </message>
    <message>
      <source>“{0}” is a folder. Choose a text file in it.</source>
      <translation>„{0}“ ist ein Ordner. Bitte eine Textdatei darin wählen.</translation>
    </message>
    <message>
      <source>“{0}” is not an ordinary file.</source>
      <translation>„{0}“ ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
      <source>There is no file “{0}”.</source>
      <translation>Es gibt keine Datei „{0}“.</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: permission is missing.</source>
      <translation>„{0}“ ist nicht zu lesen: Die Erlaubnis fehlt.</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: {1}.</source>
      <translation>„{0}“ ist nicht zu lesen: {1}.</translation>
    </message>
    <message>
      <source>There is nothing at “{0}”: the page is empty.</source>
      <translation>Unter „{0}“ gibt es nichts: Die Seite ist leer.</translation>
    </message>
    <message>
      <source>“{0}” is a picture, not an article.</source>
      <translation>„{0}“ ist ein Bild, kein Artikel.</translation>
    </message>
    <message>
      <source>“{0}” is a video, not an article.</source>
      <translation>„{0}“ ist ein Video, kein Artikel.</translation>
    </message>
    <message>
      <source>“{0}” is a sound recording, not an article.</source>
      <translation>„{0}“ ist eine Tonaufnahme, kein Artikel.</translation>
    </message>
    <message>
      <source>“{0}” is made for programs, not an article.</source>
      <translation>„{0}“ ist für Programme gemacht und kein Artikel.</translation>
    </message>
    <message>
      <source>This mark is not in the library any more.</source>
      <translation>Diese Markierung ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
      <source>This article is not in the library any more. Import it again to read it.</source>
      <translation>Dieser Artikel ist nicht mehr in der Bibliothek. Zum Lesen muss er neu importiert werden.</translation>
    </message>
    <message>
      <source>“{0}” is no date. Write it as 2026, 2026-11 or 2026-11-03.</source>
      <translation>„{0}“ ist kein Datum. Möglich sind 2026, 2026-11 oder 2026-11-03.</translation>
    </message>
    <message>
      <source>{0} does not exist.</source>
      <translation>{0} gibt es nicht.</translation>
    </message>
    <message>
      <source>The library is damaged: {0}. Copies of earlier days in {1} were left as they are.</source>
      <translation>Die Bibliothek ist beschädigt: {0}. Kopien früherer Tage in {1} sind unverändert.</translation>
    </message>
    <message>
      <source>{0} was written by a newer version of Postil. Nothing was changed.</source>
      <translation>{0} wurde von einer neueren Version von Postil geschrieben. Nichts wurde geändert.</translation>
    </message>
    <message>
      <source>This collection is not in the library any more.</source>
      <translation>Diese Sammlung ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
      <source>“{0}” is damaged. Nothing was changed; save the library once more, and take that.</source>
      <translation>„{0}“ ist beschädigt. Nichts wurde geändert; sichern Sie die Bibliothek noch einmal und nehmen Sie diese Datei.</translation>
    </message>
    <message>
      <source>“{0}” is no library that Postil saved.</source>
      <translation>„{0}“ ist keine von Postil gesicherte Bibliothek.</translation>
    </message>
    <message>
      <source>“{0}” was saved by a newer version of Postil. Update Postil to take it in.</source>
      <translation>„{0}“ wurde von einer neueren Version von Postil gesichert. Aktualisieren Sie Postil, um sie aufzunehmen.</translation>
    </message>
    <message>
      <source>“{0}” is no library that Postil saved, or it is damaged.</source>
      <translation>„{0}“ ist keine von Postil gesicherte Bibliothek oder ist beschädigt.</translation>
    </message>
    <message>
      <source>The original {0} was changed after it was imported.</source>
      <translation>Das Original {0} wurde nach dem Import verändert.</translation>
    </message>
    <message>
      <source>{0} belongs to another program. It was left as it is; choose another data folder.</source>
      <translation>{0} gehört einem anderen Programm und blieb, wie es ist. Bitte einen anderen Datenordner wählen.</translation>
    </message>
    <message>
      <source>The library {0} was written by a newer version of Postil. It was left as it is; update Postil to open it.</source>
      <translation>Die Bibliothek {0} stammt von einer neueren Version von Postil. Sie blieb, wie sie ist; zum Öffnen muss Postil aktualisiert werden.</translation>
    </message>
    <message>
      <source>{0} is a database of another program. It was left as it is; choose another data folder.</source>
      <translation>{0} ist die Datenbank eines anderen Programms und blieb, wie sie ist. Bitte einen anderen Datenordner wählen.</translation>
    </message>
    <message>
      <source>The library {0} is in use by another program. Nothing was changed; try again in a moment.</source>
      <translation>Die Bibliothek {0} wird gerade von einem anderen Programm benutzt. Nichts wurde geändert; gleich noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The library {0} cannot be written. Nothing was changed; allow writing to it and its folder.</source>
      <translation>In die Bibliothek {0} kann nicht geschrieben werden. Nichts wurde geändert; das Schreiben in sie und ihren Ordner muss erlaubt sein.</translation>
    </message>
    <message>
      <source>{0} is not a Postil library. It was left as it is; move it away, or choose another data folder.</source>
      <translation>{0} ist keine Bibliothek von Postil und blieb, wie sie ist. Sie muss verschoben oder ein anderer Datenordner gewählt werden.</translation>
    </message>
    <message>
      <source>The disk that holds {0} is full. Nothing was changed; free some space and try again.</source>
      <translation>Der Datenträger mit {0} ist voll. Nichts wurde geändert; erst Platz schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The library {0} cannot be opened. Check that its folder is there and may be written.</source>
      <translation>Die Bibliothek {0} lässt sich nicht öffnen. Bitte prüfen, ob ihr Ordner da ist und beschrieben werden darf.</translation>
    </message>
    <message>
      <source>The disk that holds {0} reports an error. Nothing was changed; check the disk and try again.</source>
      <translation>Der Datenträger mit {0} meldet einen Fehler. Nichts wurde geändert; erst den Datenträger prüfen, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>The library {0} is damaged. It was left as it is; copies of earlier days lie in {1}.</source>
      <translation>Die Bibliothek {0} ist beschädigt. Sie blieb, wie sie ist; Kopien früherer Tage liegen in {1}.</translation>
    </message>
    <message>
      <source>“{0}” is no value for {1}. It takes {2}.</source>
      <translation>„{0}“ ist kein Wert für {1}. Möglich ist {2}.</translation>
    </message>
    <message>
      <source>The format {0} makes a file of each article. Choose a folder for them, or export them one by one.</source>
      <translation>Das Format {0} macht aus jedem Artikel eine Datei. Einen Ordner für sie wählen, oder sie einzeln exportieren.</translation>
    </message>
    <message>
      <source>The format {0} has no option “{1}”. Its options are: {2}.</source>
      <translation>Das Format {0} kennt die Option „{1}“ nicht. Es gibt: {2}.</translation>
    </message>
    <message>
      <source>The format {0} needs spaCy, which is not installed here. Install it with: pip install spacy</source>
      <translation>Das Format {0} braucht spaCy, das hier nicht installiert ist. Installieren: pip install spacy</translation>
    </message>
    <message>
      <source>There is no format “{0}”. Choose one of these: {1}.</source>
      <translation>Es gibt kein Format „{0}“. Zur Wahl stehen: {1}.</translation>
    </message>
    <message>
      <source>There is no template “{0}”. Give the path of a file.</source>
      <translation>Es gibt keine Vorlage „{0}“. Den Pfad einer Datei angeben.</translation>
    </message>
    <message>
      <source>Line {0} of the template, “{1}”: {2}.</source>
      <translation>Zeile {0} der Vorlage, „{1}“: {2}.</translation>
    </message>
    <message>
      <source>Line {0} of the template: nothing is called “{1}”. The shipped templates show what there is.</source>
      <translation>Zeile {0} der Vorlage: Nichts heißt „{1}“. Was es gibt, zeigen die mitgelieferten Vorlagen.</translation>
    </message>
    <message>
      <source>Line {0} of the template: there is no filter “{1}”. The shipped templates show what there is.</source>
      <translation>Zeile {0} der Vorlage: Es gibt keinen Filter „{1}“. Was es gibt, zeigen die mitgelieferten Vorlagen.</translation>
    </message>
    <message>
      <source>Line {0} of the template: the text ends, and “{1}” is still open. Write {2} where it ends.</source>
      <translation>Zeile {0} der Vorlage: Der Text endet, und „{1}“ ist noch offen. Es fehlt {2}, wo es endet.</translation>
    </message>
    <message>
      <source>Line {0} of the template: there is no tag “{1}”. Usual ones are: if, for, set, macro.</source>
      <translation>Zeile {0} der Vorlage: Es gibt keinen Befehl „{1}“. Üblich sind: if, for, set, macro.</translation>
    </message>
    <message>
      <source>Line {0} of the template: the list has no number {1}. It counts from 0; ask first whether there are so many.</source>
      <translation>Zeile {0} der Vorlage: Die Liste hat keine Nummer {1}. Gezählt wird ab 0; eine Frage davor, ob es so viele gibt, hilft.</translation>
    </message>
    <message>
      <source>Line {0} of the template: “{1}” does not fit together. Look for a missing or misplaced {2}, or quotation mark.</source>
      <translation>Zeile {0} der Vorlage: „{1}“ passt nicht zusammen. Vielleicht fehlt {2} oder ein Anführungszeichen, oder steht falsch.</translation>
    </message>
    <message>
      <source>Line {0} of the template: something is missing in “{1}”, such as a name or a condition.</source>
      <translation>Zeile {0} der Vorlage: In „{1}“ fehlt etwas, etwa ein Name oder eine Bedingung.</translation>
    </message>
    <message>
      <source>Line {0} of the template: “{1}” is not allowed. Templates can read what is in the article, and nothing else.</source>
      <translation>Zeile {0} der Vorlage: „{1}“ ist nicht erlaubt. Vorlagen können lesen, was im Artikel steht, und sonst nichts.</translation>
    </message>
    <message>
      <source>Line {0} of the template: a template cannot take in another one. Put its lines here instead.</source>
      <translation>Zeile {0} der Vorlage: Eine Vorlage kann keine andere aufnehmen. Deren Zeilen gehören hierher.</translation>
    </message>
    <message>
      <source>Line {0} of the template: it divides by zero.</source>
      <translation>Zeile {0} der Vorlage: Hier wird durch null geteilt.</translation>
    </message>
    <message>
      <source>Line {0} of the template: “{1}” puts words and numbers together. Join them with ~ instead of +.</source>
      <translation>Zeile {0} der Vorlage: „{1}“ fügt Wörter und Zahlen zusammen. Mit ~ statt mit + geht es.</translation>
    </message>
    <message>
      <source>Line {0} of the template: it counts too far. Up to 100,000 is allowed.</source>
      <translation>Zeile {0} der Vorlage: Hier wird zu weit gezählt. Erlaubt sind bis zu 100.000.</translation>
    </message>
    <message>
      <source>Line {0} of the template: “{1}” calls itself again and again. Let it end.</source>
      <translation>Zeile {0} der Vorlage: „{1}“ ruft sich immer wieder selbst auf. Ein Ende fehlt.</translation>
    </message>
    <message>
      <source>Line {0} of the template: nothing is called “{1}”. Did you mean “{2}”?</source>
      <translation>Zeile {0} der Vorlage: Nichts heißt „{1}“. Gemeint vielleicht: „{2}“?</translation>
    </message>
    <message>
      <source>Line {0} of the template: there is no filter “{1}”. Did you mean “{2}”?</source>
      <translation>Zeile {0} der Vorlage: Es gibt keinen Filter „{1}“. Gemeint vielleicht: „{2}“?</translation>
    </message>
    <message>
      <source>Line {0} of the template: “{1}” belongs to nothing that is open. Take it out.</source>
      <translation>Zeile {0} der Vorlage: „{1}“ gehört zu nichts, was offen ist. Es kann weg.</translation>
    </message>
    <message>
      <source>There are more marks than a sheet has rows. Choose fewer articles, or kinds, or CSV.</source>
      <translation>Es sind mehr Markierungen, als eine Tabelle Zeilen hat. Weniger Artikel oder Arten wählen, oder CSV.</translation>
    </message>
    <message>
      <source>Nobody and nothing in the library is called “{0}”.</source>
      <translation>Niemand und nichts in der Bibliothek heißt „{0}“.</translation>
    </message>
    <message>
      <source>This actor or system is not in the library any more.</source>
      <translation>Dieser Akteur oder dieses System ist nicht mehr in der Bibliothek.</translation>
    </message>
    <message>
      <source>Give the category a name.</source>
      <translation>Der Kategorie einen Namen geben.</translation>
    </message>
    <message>
      <source>There is a category “{0}” already. Choose another name.</source>
      <translation>Es gibt schon eine Kategorie „{0}“. Einen anderen Namen wählen.</translation>
    </message>
    <message>
      <source>This is no file of categories that Postil wrote. Choose another one.</source>
      <translation>Das ist keine Datei mit Kategorien von Postil. Eine andere wählen.</translation>
    </message>
    <message>
      <source>Write a word, a phrase or a pattern first.</source>
      <translation>Zuerst ein Wort, eine Wendung oder ein Muster schreiben.</translation>
    </message>
    <message>
      <source>This pattern fits where there is nothing. Let it name at least one character.</source>
      <translation>Dieses Muster passt auch, wo nichts steht. Es muss mindestens ein Zeichen nennen.</translation>
    </message>
    <message>
      <source>This pattern cannot be read: {0}.</source>
      <translation>Dieses Muster ist nicht lesbar: {0}.</translation>
    </message>
    <message>
      <source>“{0}” does not say just that: {1}</source>
      <translation>„{0}“ sagt nicht genau das: {1}</translation>
    </message>
    <message>
      <source>These are not the words of the article: {0} Select them again.</source>
      <translation>Das sind nicht die Worte des Artikels: {0} Bitte neu auswählen.</translation>
    </message>
    <message>
      <source>“{0}” does not say that. Copy the words from the article.</source>
      <translation>„{0}“ sagt das nicht. Die Worte aus dem Artikel kopieren.</translation>
    </message>
    <message>
      <source>You said that this is right.</source>
      <translation>Von Hand bestätigt.</translation>
    </message>
    <message>
      <source>You said what this is.</source>
      <translation>Von Hand gesagt, was das ist.</translation>
    </message>
    <message>
      <source>You said who or what this is.</source>
      <translation>Von Hand gesagt, wer oder was das ist.</translation>
    </message>
    <message>
      <source>You said who speaks.</source>
      <translation>Von Hand gesagt, wer spricht.</translation>
    </message>
    <message>
      <source>You marked this.</source>
      <translation>Von Hand markiert.</translation>
    </message>
    <message>
      <source>“{0}” could not be brought in: the program stopped unexpectedly.</source>
      <translation>„{0}“ ließ sich nicht hereinholen: Das Programm brach unerwartet ab.</translation>
    </message>
    <message>
      <source>No article in the library fits “{0}”. See them all with: postil list</source>
      <translation>Kein Artikel der Bibliothek passt zu „{0}“. Alle zeigt: postil list</translation>
    </message>
    <message>
      <source>“{0}” fits {1} articles: {2}{3}. Give more of the title, or the id.</source>
      <translation>„{0}“ passt zu {1} Artikeln: {2}{3}. Mehr vom Titel angeben, oder die Kennung.</translation>
    </message>
    <message>
      <source>There is nothing in “{0}” that Postil reads.</source>
      <translation>In „{0}“ ist nichts, was Postil liest.</translation>
    </message>
    <message>
      <source>Fetching from the web is switched off. Switch it on in the settings, or save the page in your browser and open that file.</source>
      <translation>Das Holen aus dem Web ist abgeschaltet. Schalten Sie es in den Einstellungen ein, oder speichern Sie die Seite im Browser und öffnen Sie diese Datei.</translation>
    </message>
    <message>
      <source>Put the caret between two words of the highlight to split it there.</source>
      <translation>Die Schreibmarke zwischen zwei Wörter der Hervorhebung setzen, um sie dort zu teilen.</translation>
    </message>
    <message>
      <source>Choose two or more highlights of one article to join them.</source>
      <translation>Zwei oder mehr Hervorhebungen eines Artikels wählen, um sie zu verbinden.</translation>
    </message>
    <message>
      <source>There is no collection “{0}”. There are: {1}.</source>
      <translation>Es gibt keine Sammlung „{0}“. Es gibt: {1}.</translation>
    </message>
    <message>
      <source>There is no quote to write. Look for fewer words, or take back what narrows the list.</source>
      <translation>Es gibt kein Zitat zu schreiben. Nach weniger Wörtern suchen oder zurücknehmen, was die Liste einschränkt.</translation>
    </message>
    <message>
      <source>{0}{1} would be written over. Choose another folder, or allow files to be replaced.</source>
      <translation>{0}{1} würde überschrieben. Einen anderen Ordner wählen oder das Ersetzen erlauben.</translation>
    </message>
    <message>
      <source>“{0}” has no date. Write it as 2026, 2026-11 or 2026-11-03, or write today or yesterday.</source>
      <translation>„{0}“ enthält kein Datum. Möglich sind 2026, 2026-11 oder 2026-11-03, oder today und yesterday.</translation>
    </message>
    <message>
      <source>“is:{0}” says nothing. It takes one of these: {1}.</source>
      <translation>„is:{0}“ sagt nichts. Möglich sind: {1}.</translation>
    </message>
    <message>
      <source>Give the collection a name.</source>
      <translation>Die Sammlung braucht einen Namen.</translation>
    </message>
    <message>
      <source>Only articles in the trash can be deleted for good.</source>
      <translation>Endgültig gelöscht werden können nur Artikel im Papierkorb.</translation>
    </message>
    <message>
      <source>Give the tag a name.</source>
      <translation>Dem Schlagwort einen Namen geben.</translation>
    </message>
    <message>
      <source>A mark cannot be linked to itself. Choose another one.</source>
      <translation>Eine Markierung kann nicht mit sich selbst verknüpft werden. Eine andere wählen.</translation>
    </message>
    <message>
      <source>An actor cannot be merged with itself. Choose another one.</source>
      <translation>Ein Akteur kann nicht mit sich selbst vereint werden. Einen anderen wählen.</translation>
    </message>
    <message>
      <source>Give a name.</source>
      <translation>Einen Namen angeben.</translation>
    </message>
    <message>
      <source>Select the words that are to be marked first.</source>
      <translation>Zuerst die Wörter auswählen, die markiert werden sollen.</translation>
    </message>
    <message>
      <source>This is no file of corrections that Postil wrote. Choose another one.</source>
      <translation>Das ist keine Datei mit Korrekturen von Postil. Eine andere wählen.</translation>
    </message>
    <message>
      <source>This article was updated already.</source>
      <translation>Dieser Artikel wurde schon aktualisiert.</translation>
    </message>
    <message>
      <source>The lines “{0}” and “{1}” must stand once each in {2}. Put them back, or remove both.</source>
      <translation>Die Zeilen „{0}“ und „{1}“ müssen in {2} je einmal stehen. Beide wieder einsetzen oder beide entfernen.</translation>
    </message>
    <message>
      <source>A folder is kept up to date in one of these formats: {0}.</source>
      <translation>Ein Ordner wird in einem dieser Formate aktuell gehalten: {0}.</translation>
    </message>
    <message>
      <source>Your share of the disk that holds {0} is used up. Nothing was changed; free some space and try again.</source>
      <translation>Der eigene Anteil am Datenträger mit {0} ist aufgebraucht. Nichts wurde geändert; erst Platz schaffen, dann noch einmal versuchen.</translation>
    </message>
    <message>
      <source>{0} may not be used by you. Allow it, or choose another folder.</source>
      <translation>Für {0} fehlt die Erlaubnis. Erlauben oder einen anderen Ordner wählen.</translation>
    </message>
    <message>
      <source>{0} lies on a disk that cannot be written. Choose another folder.</source>
      <translation>{0} liegt auf einem Datenträger, auf den nicht geschrieben werden kann. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
      <source>{0} cannot be made: a file stands where a folder should be. Choose another folder.</source>
      <translation>{0} lässt sich nicht anlegen: Wo ein Ordner sein sollte, liegt eine Datei. Bitte einen anderen Ordner wählen.</translation>
    </message>
    <message>
      <source>{0} is a folder. Choose a file name.</source>
      <translation>{0} ist ein Ordner. Bitte einen Dateinamen wählen.</translation>
    </message>
    <message>
      <source>{0} is too large to be such a file. Choose another one.</source>
      <translation>{0} ist zu groß für eine solche Datei. Eine andere wählen.</translation>
    </message>
    <message>
      <source>{0} is no text. Choose another one.</source>
      <translation>{0} ist kein Text. Eine andere Datei wählen.</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>As the desktop</source>
      <translation>Wie der Desktop</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Sepia</source>
      <translation>Sepia</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>Serif (Literata)</source>
      <translation>Mit Serifen (Literata)</translation>
    </message>
    <message>
      <source>Sans (Inter)</source>
      <translation>Serifenlos (Inter)</translation>
    </message>
    <message>
      <source>The desktop's</source>
      <translation>Die des Desktops</translation>
    </message>
    <message>
      <source>Another one…</source>
      <translation>Eine andere …</translation>
    </message>
    <message>
      <source>Usual</source>
      <translation>Üblich</translation>
    </message>
    <message>
      <source>Safe for colour-blind readers</source>
      <translation>Sicher bei Farbfehlsichtigkeit</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>&amp;Face</source>
      <translation>&amp;Schrift</translation>
    </message>
    <message>
      <source>Fo&amp;nt</source>
      <translation>Schrift&amp;art</translation>
    </message>
    <message>
      <source>&amp;Size</source>
      <translation>&amp;Größe</translation>
    </message>
    <message>
      <source>&amp;Line height</source>
      <translation>&amp;Zeilenhöhe</translation>
    </message>
    <message>
      <source>&amp;Column width</source>
      <translation>Spalten&amp;breite</translation>
    </message>
    <message>
      <source>Straight &amp;right edge</source>
      <translation>Gerader &amp;rechter Rand</translation>
    </message>
    <message>
      <source>&amp;Divide long words</source>
      <translation>Lange Wörter &amp;trennen</translation>
    </message>
    <message>
      <source>Colours and marks</source>
      <translation>Farben und Markierungen</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>T&amp;hema</translation>
    </message>
    <message>
      <source>&amp;Mark colours</source>
      <translation>&amp;Markierungsfarben</translation>
    </message>
    <message>
      <source>&amp;Hide unsure marks</source>
      <translation>&amp;Unsichere ausblenden</translation>
    </message>
    <message>
      <source>Marks that the program is less sure of are not shown</source>
      <translation>Markierungen, bei denen das Programm weniger sicher ist, werden nicht gezeigt</translation>
    </message>
    <message>
      <source>Highlight &amp;whole words</source>
      <translation>Ga&amp;nze Wörter hervorheben</translation>
    </message>
    <message>
      <source>Words that the mouse selects in part are highlighted whole; with Alt held down they are not</source>
      <translation>Wörter, die mit der Maus nur zum Teil ausgewählt sind, werden ganz hervorgehoben; mit gedrückter Alt-Taste nicht</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <source>Lan&amp;guage</source>
      <translation>Spra&amp;che</translation>
    </message>
    <message>
      <source>Nothing mo&amp;ves by itself</source>
      <translation>Nichts be&amp;wegt sich von selbst</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>Cit&amp;ations</source>
      <translation>Zitie&amp;rweise</translation>
    </message>
    <message>
      <source>The style in which quotes are cited when they are copied or exported</source>
      <translation>Wie Zitate belegt werden, wenn sie kopiert oder exportiert werden</translation>
    </message>
    <message>
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <source>Fetch &amp;pages from the web when I ask</source>
      <translation>Webseiten holen, wenn ich es &amp;verlange</translation>
    </message>
    <message>
      <source>Without this, nothing is ever fetched from the network</source>
      <translation>Ohne dies wird nie etwas aus dem Netz geholt</translation>
    </message>
    <message>
      <source>%1 %</source>
      <translation>%1 %</translation>
    </message>
    <message>
      <source>%1 letters</source>
      <translation>%1 Zeichen</translation>
    </message>
    <message>
      <source>under %1 %</source>
      <translation>unter %1 %</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>Text as at First</source>
      <translation>Text wie am Anfang</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>Shelf</name>
    <message>
      <source>added %1</source>
      <translation>erfasst %1</translation>
    </message>
  </context>
  <context>
    <name>ShelfDeeds</name>
    <message>
      <source>Delete for Good</source>
      <translation>Endgültig löschen</translation>
    </message>
    <message>
      <source>Delete %1 articles for good, with all marks and notes on them?</source>
      <translation>%1 Artikel mit allen Marken und Notizen endgültig löschen?</translation>
    </message>
    <message>
      <source>Delete this article for good, with all marks and notes on it?</source>
      <translation>Diesen Artikel mit allen Marken und Notizen endgültig löschen?</translation>
    </message>
    <message>
      <source>This cannot be undone. Earlier copies of the library keep it until newer ones take their place.</source>
      <translation>Das lässt sich nicht rückgängig machen. Frühere Kopien der Bibliothek behalten es, bis neuere an ihre Stelle treten.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>New Collection</source>
      <translation>Neue Sammlung</translation>
    </message>
    <message>
      <source>Keep Search</source>
      <translation>Suche behalten</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
  </context>
  <context>
    <name>ShelfExports</name>
    <message>
      <source>Quotes: %1</source>
      <translation>Zitate: %1</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>All quotes of the list</source>
      <translation>Alle Zitate der Liste</translation>
    </message>
    <message>
      <source>One quote</source>
      <translation>Ein Zitat</translation>
    </message>
    <message>
      <source>%1 quotes</source>
      <translation>%1 Zitate</translation>
    </message>
    <message>
      <source>Dossier of %1</source>
      <translation>Dossier: %1</translation>
    </message>
    <message>
      <source>There is no article to export here.</source>
      <translation>Hier gibt es keinen Artikel zu exportieren.</translation>
    </message>
    <message>
      <source>What lies in the trash is not exported. Put it back first.</source>
      <translation>Was im Papierkorb liegt, wird nicht exportiert. Es zuerst zurücklegen.</translation>
    </message>
    <message>
      <source>One article</source>
      <translation>Ein Artikel</translation>
    </message>
    <message>
      <source>%1 articles</source>
      <translation>%1 Artikel</translation>
    </message>
  </context>
  <context>
    <name>ShelfModel</name>
    <message>
      <source>Without a title</source>
      <translation>Ohne Titel</translation>
    </message>
    <message>
      <source>%1 min to read</source>
      <translation>%1 Min. Lesezeit</translation>
    </message>
    <message>
      <source>starred</source>
      <translation>mit Stern</translation>
    </message>
  </context>
  <context>
    <name>SidePanel</name>
    <message>
      <source>Actors</source>
      <translation>Akteure</translation>
    </message>
    <message>
      <source>Nobody acts in this article, as far as is known.</source>
      <translation>In diesem Artikel handelt niemand, soweit bekannt.</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>Nobody is quoted in this article.</source>
      <translation>In diesem Artikel wird niemand zitiert.</translation>
    </message>
    <message>
      <source>Systems</source>
      <translation>Systeme</translation>
    </message>
    <message>
      <source>No military system is named in this article.</source>
      <translation>In diesem Artikel wird kein Waffensystem genannt.</translation>
    </message>
    <message>
      <source>What stands beside the page</source>
      <translation>Was neben der Seite steht</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Overview</source>
      <translation>Überblick</translation>
    </message>
    <message>
      <source>%1 words quoted</source>
      <translation>%1 Wörter zitiert</translation>
    </message>
    <message>
      <source>By speaker</source>
      <translation>Nach Sprecher</translation>
    </message>
    <message>
      <source>Puts together what each speaker says</source>
      <translation>Stellt zusammen, was jeder sagt</translation>
    </message>
    <message>
      <source>Nobody named</source>
      <translation>Niemand genannt</translation>
    </message>
    <message>
      <source>Acts %1 times, is only a place %2 times</source>
      <translation>Handelt %1-mal, ist %2-mal nur ein Ort</translation>
    </message>
  </context>
  <context>
    <name>Signs</name>
    <message>
      <source>Actors</source>
      <translation>Akteure</translation>
    </message>
    <message>
      <source>Quotes</source>
      <translation>Zitate</translation>
    </message>
    <message>
      <source>Systems</source>
      <translation>Systeme</translation>
    </message>
    <message>
      <source>Own categories</source>
      <translation>Eigene Kategorien</translation>
    </message>
    <message>
      <source>Highlights</source>
      <translation>Hervorhebungen</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
  </context>
  <context>
    <name>SignsLegend</name>
    <message>
      <source>The signs on the articles count: %1</source>
      <translation>Die Zeichen an den Artikeln zählen: %1</translation>
    </message>
    <message>
      <source>What the numbers on the articles count</source>
      <translation>Was die Zahlen an den Artikeln zählen</translation>
    </message>
  </context>
  <context>
    <name>StartDialog</name>
    <message>
      <source>Postil could not start.</source>
      <translation>Postil konnte nicht starten.</translation>
    </message>
    <message>
      <source>Your articles and notes are untouched.</source>
      <translation>Artikel und Notizen sind unversehrt.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>Steps</name>
    <message>
      <source>highlight “%1”</source>
      <translation>Hervorhebung „%1“</translation>
    </message>
    <message>
      <source>recolour of highlight “%1”</source>
      <translation>neue Farbe der Hervorhebung „%1“</translation>
    </message>
    <message>
      <source>recolour of %1 highlights</source>
      <translation>neue Farbe von %1 Hervorhebungen</translation>
    </message>
    <message>
      <source>new look of highlight “%1”</source>
      <translation>neues Aussehen der Hervorhebung „%1“</translation>
    </message>
    <message>
      <source>new look of %1 highlights</source>
      <translation>neues Aussehen von %1 Hervorhebungen</translation>
    </message>
    <message>
      <source>new ends of highlight “%1”</source>
      <translation>neue Enden der Hervorhebung „%1“</translation>
    </message>
    <message>
      <source>split of highlight “%1”</source>
      <translation>Teilen der Hervorhebung „%1“</translation>
    </message>
    <message>
      <source>join at highlight “%1”</source>
      <translation>Verbinden bei der Hervorhebung „%1“</translation>
    </message>
    <message>
      <source>join of %1 highlights</source>
      <translation>Verbinden von %1 Hervorhebungen</translation>
    </message>
    <message>
      <source>deletion of highlight “%1”</source>
      <translation>Löschen der Hervorhebung „%1“</translation>
    </message>
    <message>
      <source>deletion of %1 highlights</source>
      <translation>Löschen von %1 Hervorhebungen</translation>
    </message>
    <message>
      <source>tags on “%1”</source>
      <translation>Schlagwörter an „%1“</translation>
    </message>
    <message>
      <source>tags on %1 marks</source>
      <translation>Schlagwörter an %1 Markierungen</translation>
    </message>
    <message>
      <source>tags on the article</source>
      <translation>Schlagwörter am Artikel</translation>
    </message>
    <message>
      <source>removal of tags from “%1”</source>
      <translation>Entfernen von Schlagwörtern von „%1“</translation>
    </message>
    <message>
      <source>removal of tags from %1 marks</source>
      <translation>Entfernen von Schlagwörtern von %1 Markierungen</translation>
    </message>
    <message>
      <source>removal of tags from the article</source>
      <translation>Entfernen von Schlagwörtern vom Artikel</translation>
    </message>
    <message>
      <source>new name of tag “%1”</source>
      <translation>neuer Name des Schlagworts „%1“</translation>
    </message>
    <message>
      <source>new name of a tag on %1 marks</source>
      <translation>neuer Name eines Schlagworts an %1 Markierungen</translation>
    </message>
    <message>
      <source>new name of a tag</source>
      <translation>neuer Name eines Schlagworts</translation>
    </message>
    <message>
      <source>link of “%1” and “%2”</source>
      <translation>Verknüpfung von „%1“ und „%2“</translation>
    </message>
    <message>
      <source>removal of link of “%1” and “%2”</source>
      <translation>Entfernen der Verknüpfung von „%1“ und „%2“</translation>
    </message>
    <message>
      <source>name of colour “%1”</source>
      <translation>Name der Farbe „%1“</translation>
    </message>
    <message>
      <source>name of a colour</source>
      <translation>Name einer Farbe</translation>
    </message>
    <message>
      <source>new category “%1”</source>
      <translation>neue Kategorie „%1“</translation>
    </message>
    <message>
      <source>change of category “%1”</source>
      <translation>Änderung der Kategorie „%1“</translation>
    </message>
    <message>
      <source>deletion of category “%1”</source>
      <translation>Löschen der Kategorie „%1“</translation>
    </message>
    <message>
      <source>new order of categories</source>
      <translation>neue Reihenfolge der Kategorien</translation>
    </message>
    <message>
      <source>import of category “%1”</source>
      <translation>Import der Kategorie „%1“</translation>
    </message>
    <message>
      <source>import of %1 categories</source>
      <translation>Import von %1 Kategorien</translation>
    </message>
    <message>
      <source>acceptance of mark “%1”</source>
      <translation>Bestätigen der Markierung „%1“</translation>
    </message>
    <message>
      <source>acceptance of %1 marks</source>
      <translation>Bestätigen von %1 Markierungen</translation>
    </message>
    <message>
      <source>removal of mark “%1”</source>
      <translation>Verwerfen der Markierung „%1“</translation>
    </message>
    <message>
      <source>removal of %1 marks</source>
      <translation>Verwerfen von %1 Markierungen</translation>
    </message>
    <message>
      <source>new kind of mark “%1”</source>
      <translation>neue Art der Markierung „%1“</translation>
    </message>
    <message>
      <source>new kind of %1 marks</source>
      <translation>neue Art von %1 Markierungen</translation>
    </message>
    <message>
      <source>who is meant by “%1”</source>
      <translation>wer mit „%1“ gemeint ist</translation>
    </message>
    <message>
      <source>who is meant by %1 marks</source>
      <translation>wer mit %1 Markierungen gemeint ist</translation>
    </message>
    <message>
      <source>speaker of “%1”</source>
      <translation>Sprecher von „%1“</translation>
    </message>
    <message>
      <source>merge of two actors: “%1” and “%2”</source>
      <translation>Vereinen zweier Akteure: „%1“ und „%2“</translation>
    </message>
    <message>
      <source>merge of two actors</source>
      <translation>Vereinen zweier Akteure</translation>
    </message>
    <message>
      <source>new name of “%1”</source>
      <translation>neuer Name von „%1“</translation>
    </message>
    <message>
      <source>new name of an actor</source>
      <translation>neuer Name eines Akteurs</translation>
    </message>
    <message>
      <source>mark “%1”</source>
      <translation>Markierung „%1“</translation>
    </message>
    <message>
      <source>%1 marks</source>
      <translation>%1 Markierungen</translation>
    </message>
    <message>
      <source>forgetting of the correction of “%1”</source>
      <translation>Vergessen der Korrektur von „%1“</translation>
    </message>
    <message>
      <source>forgetting of a correction</source>
      <translation>Vergessen einer Korrektur</translation>
    </message>
    <message>
      <source>forgetting of %1 corrections</source>
      <translation>Vergessen von %1 Korrekturen</translation>
    </message>
    <message>
      <source>import of the correction of “%1”</source>
      <translation>Import der Korrektur von „%1“</translation>
    </message>
    <message>
      <source>import of %1 corrections</source>
      <translation>Import von %1 Korrekturen</translation>
    </message>
    <message>
      <source>note on “%1”</source>
      <translation>Notiz zu „%1“</translation>
    </message>
    <message>
      <source>note on the article</source>
      <translation>Notiz zum Artikel</translation>
    </message>
    <message>
      <source>change of note on “%1”</source>
      <translation>Änderung der Notiz zu „%1“</translation>
    </message>
    <message>
      <source>change of note on the article</source>
      <translation>Änderung der Notiz zum Artikel</translation>
    </message>
    <message>
      <source>deletion of note on “%1”</source>
      <translation>Löschen der Notiz zu „%1“</translation>
    </message>
    <message>
      <source>deletion of note on the article</source>
      <translation>Löschen der Notiz zum Artikel</translation>
    </message>
    <message>
      <source>update of article “%1”</source>
      <translation>Aktualisierung des Artikels „%1“</translation>
    </message>
    <message>
      <source>import of note on “%1”</source>
      <translation>Import der Notiz zu „%1“</translation>
    </message>
    <message>
      <source>import of %1 notes</source>
      <translation>Import von %1 Notizen</translation>
    </message>
    <message>
      <source>import of notes</source>
      <translation>Import von Notizen</translation>
    </message>
    <message>
      <source>acceptance of place of “%1”</source>
      <translation>Bestätigen der Stelle von „%1“</translation>
    </message>
    <message>
      <source>acceptance of %1 places</source>
      <translation>Bestätigen von %1 Stellen</translation>
    </message>
    <message>
      <source>release of mark “%1”</source>
      <translation>Lösen der Markierung „%1“</translation>
    </message>
    <message>
      <source>place of mark “%1”</source>
      <translation>Stelle der Markierung „%1“</translation>
    </message>
    <message>
      <source>move of “%1” to the trash</source>
      <translation>Verschieben von „%1“ in den Papierkorb</translation>
    </message>
    <message>
      <source>move of %1 articles to the trash</source>
      <translation>Verschieben von %1 Artikeln in den Papierkorb</translation>
    </message>
    <message>
      <source>star on “%1”</source>
      <translation>Stern an „%1“</translation>
    </message>
    <message>
      <source>stars on %1 articles</source>
      <translation>Sterne an %1 Artikeln</translation>
    </message>
    <message>
      <source>removal of star from “%1”</source>
      <translation>Entfernen des Sterns von „%1“</translation>
    </message>
    <message>
      <source>removal of stars from %1 articles</source>
      <translation>Entfernen der Sterne von %1 Artikeln</translation>
    </message>
    <message>
      <source>move of “%1” to the archive</source>
      <translation>Verschieben von „%1“ ins Archiv</translation>
    </message>
    <message>
      <source>move of %1 articles to the archive</source>
      <translation>Verschieben von %1 Artikeln ins Archiv</translation>
    </message>
    <message>
      <source>return of “%1” to the shelf</source>
      <translation>Zurückstellen von „%1“ ins Regal</translation>
    </message>
    <message>
      <source>return of %1 articles to the shelf</source>
      <translation>Zurückstellen von %1 Artikeln ins Regal</translation>
    </message>
    <message>
      <source>return of “%1” from the trash</source>
      <translation>Zurückholen von „%1“ aus dem Papierkorb</translation>
    </message>
    <message>
      <source>return of %1 articles from the trash</source>
      <translation>Zurückholen von %1 Artikeln aus dem Papierkorb</translation>
    </message>
    <message>
      <source>change of details of “%1”</source>
      <translation>Änderung der Angaben zu „%1“</translation>
    </message>
    <message>
      <source>change of details of %1 articles</source>
      <translation>Änderung der Angaben zu %1 Artikeln</translation>
    </message>
    <message>
      <source>new collection “%1”</source>
      <translation>neue Sammlung „%1“</translation>
    </message>
    <message>
      <source>kept search “%1”</source>
      <translation>gemerkte Suche „%1“</translation>
    </message>
    <message>
      <source>change of collection “%1”</source>
      <translation>Änderung der Sammlung „%1“</translation>
    </message>
    <message>
      <source>deletion of collection “%1”</source>
      <translation>Löschen der Sammlung „%1“</translation>
    </message>
    <message>
      <source>addition to collection “%1”</source>
      <translation>Aufnahme in die Sammlung „%1“</translation>
    </message>
    <message>
      <source>removal from collection “%1”</source>
      <translation>Entfernen aus der Sammlung „%1“</translation>
    </message>
  </context>
  <context>
    <name>Strip</name>
    <message>
      <source>Place in the article, and where the marks are</source>
      <translation>Stelle im Artikel, und wo die Markierungen liegen</translation>
    </message>
  </context>
  <context>
    <name>Structure</name>
    <message>
      <source>Headings, links and marks in sight</source>
      <translation>Überschriften, Links und sichtbare Markierungen</translation>
    </message>
    <message>
      <source>In this article</source>
      <translation>In diesem Artikel</translation>
    </message>
    <message>
      <source>Heading of level %1</source>
      <translation>Überschrift der Ebene %1</translation>
    </message>
    <message>
      <source>Title</source>
      <translation>Titel</translation>
    </message>
  </context>
  <context>
    <name>SurenessSlider</name>
    <message>
      <source>Hide marks less sure than, in percent</source>
      <translation>Markierungen verbergen, die weniger sicher sind als, in Prozent</translation>
    </message>
    <message>
      <source>Unsure marks are shown, too</source>
      <translation>Auch unsichere Markierungen sind zu sehen</translation>
    </message>
    <message>
      <source>Hidden: less sure than %1 %</source>
      <translation>Verborgen: weniger sicher als %1 %</translation>
    </message>
    <message>
      <source>%1 and %2 more</source>
      <translation>%1 und %2 weitere</translation>
    </message>
  </context>
  <context>
    <name>SurveyTree</name>
    <message>
      <source>Filter</source>
      <translation>Filtern</translation>
    </message>
  </context>
  <context>
    <name>TagField</name>
    <message>
      <source>Tags, with commas between them</source>
      <translation>Schlagwörter, mit Kommas dazwischen</translation>
    </message>
    <message>
      <source>arms, to check</source>
      <translation>Waffen, prüfen</translation>
    </message>
    <message>
      <source>Tags</source>
      <translation>Schlagwörter</translation>
    </message>
  </context>
  <context>
    <name>TeachDialog</name>
    <message>
      <source>Correct</source>
      <translation>Korrigieren</translation>
    </message>
    <message>
      <source>Nobody named</source>
      <translation>Niemand genannt</translation>
    </message>
    <message>
      <source>Kind of mark</source>
      <translation>Art der Markierung</translation>
    </message>
    <message>
      <source>Mentions that are another one</source>
      <translation>Nennungen, die ein anderer sind</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>What it is</source>
      <translation>Was es ist</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Looking what this changes…</source>
      <translation>Sehe nach, was das ändert…</translation>
    </message>
    <message>
      <source>What your answer changes is shown here before it is done.</source>
      <translation>Was die Antwort ändert, steht hier, bevor es geschieht.</translation>
    </message>
    <message>
      <source>This changes nothing that is there now.</source>
      <translation>Das ändert nichts, was jetzt da ist.</translation>
    </message>
    <message>
      <source>This changes marks in %1 articles and more.</source>
      <translation>Das ändert Markierungen in %1 Artikeln und mehr.</translation>
    </message>
    <message>
      <source>This changes one mark.</source>
      <translation>Das ändert eine Markierung.</translation>
    </message>
    <message>
      <source>This changes %1 marks.</source>
      <translation>Das ändert %1 Markierungen.</translation>
    </message>
    <message>
      <source>This changes %1 marks in %2 articles.</source>
      <translation>Das ändert %1 Markierungen in %2 Artikeln.</translation>
    </message>
  </context>
  <context>
    <name>Templates</name>
    <message>
      <source>Who, what, when</source>
      <translation>Wer, was, wann</translation>
    </message>
    <message>
      <source>**Who:** 
**What:** 
**When and where:** 
**Source:** 
**Why it matters:** </source>
      <translation>**Wer:** 
**Was:** 
**Wann und wo:** 
**Quelle:** 
**Warum es wichtig ist:** </translation>
    </message>
    <message>
      <source>To verify</source>
      <translation>Zu prüfen</translation>
    </message>
    <message>
      <source>- [ ] second source
- [ ] original wording
- [ ] date and place
- [ ] figures
- [ ] who gains by it</source>
      <translation>- [ ] zweite Quelle
- [ ] ursprünglicher Wortlaut
- [ ] Datum und Ort
- [ ] Zahlen
- [ ] wem es nützt</translation>
    </message>
    <message>
      <source>Claim and evidence</source>
      <translation>Behauptung und Belege</translation>
    </message>
    <message>
      <source>**Claim:** 
**Evidence:** 
**What speaks against it:** 
**Open question:** </source>
      <translation>**Behauptung:** 
**Belege:** 
**Was dagegen spricht:** 
**Offene Frage:** </translation>
    </message>
  </context>
  <context>
    <name>TermsTable</name>
    <message>
      <source>Word or phrase</source>
      <translation>Wort oder Wendung</translation>
    </message>
    <message>
      <source>All forms</source>
      <translation>Alle Formen</translation>
    </message>
    <message>
      <source>Capitals</source>
      <translation>Großschreibung</translation>
    </message>
    <message>
      <source>Pattern</source>
      <translation>Muster</translation>
    </message>
    <message>
      <source>“sanction” also finds “sanctions” and “sanctioned”</source>
      <translation>„sanction“ findet auch „sanctions“ und „sanctioned“</translation>
    </message>
    <message>
      <source>Capital letters matter: “US” does not find “us”</source>
      <translation>Großbuchstaben zählen: „US“ findet nicht „us“</translation>
    </message>
    <message>
      <source>A regular expression</source>
      <translation>Ein regulärer Ausdruck</translation>
    </message>
    <message>
      <source>Words and patterns</source>
      <translation>Wörter und Muster</translation>
    </message>
  </context>
  <context>
    <name>TimelinePage</name>
    <message>
      <source>When</source>
      <translation>Wann</translation>
    </message>
    <message>
      <source>What Is Said</source>
      <translation>Was gesagt wird</translation>
    </message>
    <message>
      <source>Article</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Timeline</source>
      <translation>Zeitstrahl</translation>
    </message>
    <message>
      <source>No article talks about a date that fits.</source>
      <translation>Kein Artikel spricht von einem Datum, das passt.</translation>
    </message>
  </context>
  <context>
    <name>Tying</name>
    <message>
      <source>Note…</source>
      <translation>Notiz…</translation>
    </message>
    <message>
      <source>Tags…</source>
      <translation>Schlagwörter…</translation>
    </message>
    <message>
      <source>Link with “%1”</source>
      <translation>Mit „%1“ verknüpfen</translation>
    </message>
    <message>
      <source>Begin a Link Here</source>
      <translation>Hier eine Verknüpfung beginnen</translation>
    </message>
    <message>
      <source>A link begins at “%1”. Go to another mark, in any article, and link again to tie the two.</source>
      <translation>Eine Verknüpfung beginnt bei „%1“. An einer anderen Markierung, in einem beliebigen Artikel, verbindet noch einmal Verknüpfen die beiden.</translation>
    </message>
    <message>
      <source>“%1” and “%2” are linked: the menu of each leads to the other.</source>
      <translation>„%1“ und „%2“ sind verknüpft: Das Menü der einen führt zur anderen.</translation>
    </message>
    <message>
      <source>Go to “%1”</source>
      <translation>Zu „%1“ gehen</translation>
    </message>
    <message>
      <source>Linked: “%1”</source>
      <translation>Verknüpft: „%1“</translation>
    </message>
    <message>
      <source>Remove This Link</source>
      <translation>Diese Verknüpfung entfernen</translation>
    </message>
  </context>
  <context>
    <name>UnreadDialog</name>
    <message>
      <source>Files That Could Not Be Read</source>
      <translation>Dateien, die nicht zu lesen waren</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>Updater</name>
    <message>
      <source>Updated. Marks where they were: %1.</source>
      <translation>Aktualisiert. Marken, wo sie waren: %1.</translation>
    </message>
  </context>
  <context>
    <name>VaultKeeper</name>
    <message>
      <source>Writing the folder of notes</source>
      <translation>Der Ordner mit Notizen wird geschrieben</translation>
    </message>
    <message>
      <source>One file written to %2.</source>
      <translation>Eine Datei nach %2 geschrieben.</translation>
    </message>
    <message>
      <source>%1 files written to %2.</source>
      <translation>%1 Dateien nach %2 geschrieben.</translation>
    </message>
    <message>
      <source>Stopped. What is not in the folder yet comes when it changes.</source>
      <translation>Angehalten. Was noch nicht im Ordner ist, kommt, sobald es sich ändert.</translation>
    </message>
  </context>
  <context>
    <name>VersionsDialog</name>
    <message>
      <source>Earlier Versions</source>
      <translation>Frühere Fassungen</translation>
    </message>
    <message>
      <source>Times of earlier versions</source>
      <translation>Zeiten früherer Fassungen</translation>
    </message>
    <message>
      <source>What the note said then</source>
      <translation>Was die Notiz damals sagte</translation>
    </message>
    <message>
      <source>There is no earlier version yet: one is kept each time the note is opened and changed.</source>
      <translation>Es gibt noch keine frühere Fassung: Eine wird aufgehoben, sooft die Notiz geöffnet und geändert wird.</translation>
    </message>
    <message>
      <source>Bring Back</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
  </context>
  <context>
    <name>WelcomeBar</name>
    <message>
      <source>Welcome to Postil. Five things to try:</source>
      <translation>Willkommen bei Postil. Fünf Dinge zum Ausprobieren:</translation>
    </message>
    <message>
      <source>Got It</source>
      <translation>Verstanden</translation>
    </message>
    <message>
      <source>Got it: do not show this again</source>
      <translation>Verstanden: nicht mehr zeigen</translation>
    </message>
    <message>
      <source>Every article stays in the library: %1 opens it, to search all of them, their quotes and who is in them.</source>
      <translation>Jeder Artikel bleibt in der Bibliothek: %1 öffnet sie, um alle zu durchsuchen, ihre Zitate und wer darin vorkommt.</translation>
    </message>
    <message>
      <source>Every article stays in the library, which the File menu opens: search all of them there.</source>
      <translation>Jeder Artikel bleibt in der Bibliothek, die das Menü Datei öffnet: Dort werden alle durchsucht.</translation>
    </message>
    <message>
      <source>Press %1 and type: whatever Postil can do, and every article, is found there.</source>
      <translation>%1 drücken und tippen: Alles, was Postil kann, und jeder Artikel ist dort zu finden.</translation>
    </message>
    <message>
      <source>Whatever Postil can do is in the menus, each with its key.</source>
      <translation>Alles, was Postil kann, steht in den Menüs, mit seiner Taste.</translation>
    </message>
    <message>
      <source>Correct a mark: click it, then %1 takes it away and %2 says who is meant. %3 marks what was missed.</source>
      <translation>Eine Markierung berichtigen: anklicken, dann nimmt %1 sie weg und %2 sagt, wer gemeint ist. %3 markiert, was fehlt.</translation>
    </message>
    <message>
      <source>Is a mark wrong, or one missing? Right-click it, or select the words, and say so.</source>
      <translation>Ist eine Markierung falsch, oder fehlt eine? Rechts anklicken oder die Wörter auswählen und es sagen.</translation>
    </message>
    <message>
      <source>Point at a coloured name: a card says who it is, where else it stands, and why it is marked.</source>
      <translation>Auf einen farbigen Namen zeigen: Eine Karte sagt, wer es ist, wo er sonst steht und warum er markiert ist.</translation>
    </message>
    <message>
      <source>Select some words: give them a colour, or write a note beside them.</source>
      <translation>Einige Wörter auswählen: ihnen eine Farbe geben oder daneben eine Notiz schreiben.</translation>
    </message>
  </context>
  <context>
    <name>WhoField</name>
    <message>
      <source>Type a name</source>
      <translation>Namen eingeben</translation>
    </message>
    <message>
      <source>Name of the actor or system</source>
      <translation>Name des Akteurs oder Systems</translation>
    </message>
    <message>
      <source>Who fits</source>
      <translation>Wer passt</translation>
    </message>
    <message>
      <source>What the new one is</source>
      <translation>Was der neue ist</translation>
    </message>
    <message>
      <source>a new one</source>
      <translation>neu</translation>
    </message>
    <message>
      <source>“%1” is another name of %2 already.</source>
      <translation>„%1“ ist schon ein anderer Name von %2.</translation>
    </message>
    <message>
      <source>There is one of that name already. A second “%1” will be made, as a:</source>
      <translation>Es gibt schon einen Eintrag dieses Namens. Ein zweiter „%1“ wird angelegt, und zwar als:</translation>
    </message>
    <message>
      <source>“%1” will be made new, as a:</source>
      <translation>„%1“ wird neu angelegt, und zwar als:</translation>
    </message>
  </context>
  <context>
    <name>WhoPage</name>
    <message>
      <source>The Same As…</source>
      <translation>Dasselbe wie…</translation>
    </message>
    <message>
      <source>Says that this and another one are the same, in all articles</source>
      <translation>Legt fest, dass dieser und ein anderer in allen Artikeln derselbe sind</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Writes this dossier, or its quotes, to a file (Ctrl+E)</source>
      <translation>Schreibt dieses Dossier oder seine Zitate in eine Datei (Strg+E)</translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation>Dossier</translation>
    </message>
  </context>
  <context>
    <name>WorkBar</name>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Stop: %1</source>
      <translation>Anhalten: %1</translation>
    </message>
  </context>
  <context>
    <name>WorkKeeper</name>
    <message>
      <source>Opening the article…</source>
      <translation>Artikel wird geöffnet …</translation>
    </message>
  </context>
</TS>
