// Going through a page as somebody does who has no mouse.

/** Presses Tab until the focus is on `here`, a locator. */
export async function tabTo(page, here, most = 160) {
  await here.waitFor({ state: "attached" });
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await here.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${here}`);
}

/** Goes to `here` by Tab, and presses Enter. */
export async function pressOn(page, here) {
  await here.waitFor();
  await tabTo(page, here);
  await page.keyboard.press("Enter");
}
