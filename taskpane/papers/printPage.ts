/** Prints a web page out of a frame of its own, so that the pane around it stays off the paper. */

/** False where the host does not let its panes print. */
export async function printPage(html: string): Promise<boolean> {
  const frame = document.createElement("iframe");
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  frame.style.cssText = "position:fixed;width:0;height:0;border:0;visibility:hidden";
  const loaded = new Promise((resolve) => {
    frame.onload = resolve;
  });
  frame.srcdoc = html;
  document.body.append(frame);
  try {
    await loaded;
    frame.contentWindow?.focus();
    // Office takes some of the window's functions away; where this one is missing the caller says so.
    if (typeof frame.contentWindow?.print !== "function") return false;
    frame.contentWindow.print();
    return true;
  } catch {
    return false;
  } finally {
    // Some browsers go on while the dialog stands open.
    setTimeout(() => frame.remove(), 60_000);
  }
}
