/** How many processes run the tests in Chromium side by side: a page that draws in software keeps one core busy, hardly two. */
export const processes = 2
