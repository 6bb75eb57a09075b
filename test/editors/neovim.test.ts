import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Neovim, openInNeovim } from './neovim.ts';

const plan = `partnerPlan: 1
program:
  name: A \u{1f91d} \u2014 b
  partnerTypes: [technology]
  state: none
tiers:
  - id: gold
    name: Gold
    expec
movement:
  rules:
    - { from: gold, to: gold }
`;

describe('Neovim, with the setup of the documentation', () => {
  let neovim: Neovim;
  before(async () => {
    neovim = await openInNeovim('a.partner-plan.yaml', plan);
    neovim.until('#vim.diagnostic.get(0) > 0');
  });
  after(() => neovim.stop());

  it('shows what was found', () => {
    const codes = neovim.lua('vim.tbl_map(function(found) return found.code end, vim.diagnostic.get(0))');
    assert.ok(Array.isArray(codes) && codes.includes('style/em-dash'), JSON.stringify(codes));
  });

  it('tells what a key is for', () => {
    neovim.type('<Esc>/state<CR>');
    neovim.lua('vim.lsp.buf.hover()');
    neovim.until('#vim.api.nvim_list_wins() == 2');
    const words = neovim.lua(
      'vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(vim.api.nvim_list_wins()[2]), 0, -1, false)',
    );
    assert.match(JSON.stringify(words), /State of the program/);
    neovim.type('<Esc>jk');
    neovim.until('#vim.api.nvim_list_wins() == 1');
  });

  it('completes a key by its own completion, in the column of the key', () => {
    neovim.type('<Esc>/expec<CR>A<C-x><C-o>');
    neovim.until('vim.fn.pumvisible() == 1 or vim.api.nvim_get_current_line():find(":") ~= nil');
    neovim.type('<C-y><Esc>');
    neovim.until('vim.api.nvim_get_current_line() == "    expectations:"');
    neovim.type('u');
    neovim.until('vim.api.nvim_get_current_line() == "    expec"');
  });

  it('puts in a key with all its content, where its lines are applied as they come', () => {
    neovim.lua(`(function()
      local answers = vim.lsp.buf_request_sync(0, 'textDocument/completion', {
        textDocument = vim.lsp.util.make_text_document_params(),
        position = { line = 8, character = 9 },
      }, 20000)
      for id, answer in pairs(answers) do
        for _, item in ipairs(answer.result.items) do
          if item.label == 'expectations' then
            local edits = vim.list_extend({ item.textEdit }, item.additionalTextEdits or {})
            vim.lsp.util.apply_text_edits(edits, 0, vim.lsp.get_client_by_id(id).offset_encoding)
          end
        end
      end
      return 1
    end)()`);
    assert.deepEqual(neovim.lines().slice(6, 11), [
      '  - id: gold',
      '    name: Gold',
      '    expectations:',
      '      - metric: sourced-revenue',
      'movement:',
    ]);
  });

  it('renames a tier wherever it is named', () => {
    neovim.type('<Esc>gg/id: gold<CR>4l');
    neovim.lua('vim.lsp.buf.rename("top")');
    neovim.until('table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false)):find("to: top") ~= nil');
    assert.deepEqual(
      neovim.lines().filter((line) => /\btop\b|gold/.test(line)),
      ['  - id: top', '    - { from: top, to: top }'],
    );
  });

  it('repairs a line with characters that count twice', () => {
    neovim.type('<Esc>gg/name: A<CR>$2h');
    neovim.lua(`(function()
      vim.ui.select = function(items, options, choose)
        for index, item in ipairs(items) do
          local action = item.action or item[2]
          if action.kind == 'quickfix' then return choose(item, index) end
        end
      end
      vim.lsp.buf.code_action()
      return 1
    end)()`);
    neovim.until('vim.api.nvim_buf_get_lines(0, 2, 3, false)[1]:find("\u2014") == nil');
    assert.match(neovim.lines()[2] ?? '', /^ {2}name: "?A \u{1f91d}.* b"?$/u);
  });

  it('formats the plan', () => {
    neovim.type('<Esc>gg/state<CR>A   <Esc>');
    neovim.until('vim.api.nvim_get_current_line():find(" $") ~= nil');
    neovim.lua('(function() (vim.lsp.buf.format or vim.lsp.buf.formatting_sync)() return 1 end)()');
    neovim.until('vim.api.nvim_buf_get_lines(0, 4, 5, false)[1] == "  state: none"');
  });
});
